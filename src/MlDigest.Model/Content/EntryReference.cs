using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>An entry with a name of its own and the place where it stands.</summary>
/// <param name="Id">
/// A name that no other entry of the archive has, for primary keys, feeds and vector stores. <see cref="DigestEntry.Key"/> names the work,
/// which several entries may share. It is <c>document#issue#key</c>, for example <c>2020-09.md#12,2020-09#arxiv:2009.01835</c>:
/// <list type="number">
/// <item><description>the document's name;</description></item>
/// <item><description>the issue's number and period with a comma between, what the document states of them, else the
/// issue's title;</description></item>
/// <item><description>the entry's key.</description></item>
/// </list>
/// The second of several entries of an issue that share a key has <c>~2</c> behind it, and so on in the order of the document; the second
/// of several issues that a document names alike too. Other entries and issues may come, go and move without changing it. In the first two
/// parts <c>#</c> is written <c>%23</c> and <c>%</c> is <c>%25</c>; a text that itself ends like a count gets <c>~1</c> behind it. The name
/// of a document is unique in its archive: whoever joins several archives puts their names in front.
/// </param>
/// <param name="Issue">The issue.</param>
/// <param name="Path">The sections that the entry stands in, from the outermost to its own.</param>
/// <param name="Entry">The entry.</param>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record EntryReference(string Id, DigestIssue Issue, EquatableList<DigestSection> Path, DigestEntry Entry);
