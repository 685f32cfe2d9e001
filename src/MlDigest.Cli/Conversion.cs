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
    public async Task<IEnumerable<string>> WriteAsync(
        Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken)
    {
        var ofItsTime = issues.Where(Filter.IsOfItsTime);
        if (Target.Feed is { } feed)
        {
            // Which entries count is for the feed to know: it numbers all of an issue.
            var options = new DigestFeedOptions { Items = Items, Kinds = Filter.Kinds };
            await DigestFeed.WriteAsync(stream, ofItsTime, feed, options, cancellationToken);
        }
        else if (Target.Citation is { } citation)
        {
            var options = new DigestCitationOptions { Kinds = Filter.Kinds };
            await DigestCitations.WriteAsync(stream, ofItsTime, citation, options, cancellationToken);
        }
        else
        {
            var losses = await DigestMarkdown.WriteAsync(stream, issues.Select(Filter.Of).OfType<DigestIssue>(), cancellationToken);
            return losses.Select(loss => loss.ToString());
        }

        return [];
    }
}
