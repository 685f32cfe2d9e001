using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>An entry and where it stands.</summary>
public sealed class LibraryEntry(DigestEntry entry, string issueId, int position)
{
    public DigestEntry Entry => entry;

    public string IssueId => issueId;

    /// <summary>The name of its place in the page of its issue.</summary>
    public string Anchor { get; } = FormattableString.Invariant($"entry-{position + 1}");
}
