using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>An entry and where it stands.</summary>
public sealed class LibraryEntry(EntryReference reference, string issueId)
{
    public DigestEntry Entry => reference.Entry;

    public string IssueId => issueId;

    /// <summary>The name of its place in the page of its issue: what its id has behind the document and the issue.</summary>
    public string Anchor { get; } = Uri.EscapeDataString(reference.Id.Split('#', 3)[2]);
}
