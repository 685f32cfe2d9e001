using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>What issues are made.</summary>
/// <param name="Feed">The format of a feed; null where works are cited.</param>
/// <param name="Citation">The format of citations; null for a feed.</param>
/// <param name="Items">What the items of a feed are.</param>
/// <param name="Kinds">The kinds of entries to take; none for all.</param>
internal sealed record Conversion(FeedFormat? Feed, CitationFormat? Citation, FeedItems Items, EquatableList<EntryKind> Kinds)
{
    public Task WriteAsync(Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken) => Feed is { } feed
        ? DigestFeed.WriteAsync(stream, issues, feed, new DigestFeedOptions { Items = Items, Kinds = Kinds }, cancellationToken)
        : DigestCitations.WriteAsync(stream, issues, Citation!.Value, new DigestCitationOptions { Kinds = Kinds }, cancellationToken);
}
