using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>What issues are made.</summary>
/// <param name="Target">The format.</param>
/// <param name="Items">What the items of a feed are.</param>
/// <param name="Filter">What is taken.</param>
internal sealed record Conversion(ConversionTarget Target, FeedItems Items, IssueFilter Filter)
{
    /// <summary>Writes issues.</summary>
    /// <returns>What could not be written, for people.</returns>
    public async Task<IEnumerable<string>> WriteAsync(Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken)
    {
        if (Target.Feed is { } feed)
        {
            // Which entries count is for the feed to know: it numbers all of an issue.
            await DigestFeed.WriteAsync(stream, issues.Where(Filter.IsOfItsTime), feed, new DigestFeedOptions { Items = Items, Kinds = Filter.Kinds }, cancellationToken);
        }
        else if (Target.Citation is { } citation)
        {
            await DigestCitations.WriteAsync(stream, issues.Where(Filter.IsOfItsTime), citation, new DigestCitationOptions { Kinds = Filter.Kinds }, cancellationToken);
        }
        else return (await DigestMarkdown.WriteAsync(stream, issues.Select(Filter.Of).OfType<DigestIssue>(), cancellationToken)).Select(loss => loss.ToString());

        return [];
    }
}
