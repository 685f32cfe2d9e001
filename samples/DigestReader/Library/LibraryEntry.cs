using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>An entry and where it stands.</summary>
/// <param name="reference">The entry.</param>
/// <param name="issueId">The name of its issue.</param>
/// <param name="index">Which entry of its issue it is, from 0: long issues come in pages.</param>
public sealed class LibraryEntry(EntryReference reference, string issueId, int index)
{
    public DigestEntry Entry => reference.Entry;

    /// <summary>A name that no other entry of the archive has.</summary>
    public string Id => reference.Id;

    public string IssueId => issueId;

    /// <summary>The address of its place.</summary>
    public string Url => index < PageOf.Size
        ? $"/issues/{Uri.EscapeDataString(issueId)}#{Anchor}"
        : $"/issues/{Uri.EscapeDataString(issueId)}?page={(index / PageOf.Size) + 1}#{Anchor}";

    /// <summary>The name of its place in the page of its issue: what its id has behind the document and the issue.</summary>
    public string Anchor { get; } = Uri.EscapeDataString(reference.Id.Split('#', 3)[2]);
}
