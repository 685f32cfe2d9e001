using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>What issues are made.</summary>
/// <param name="Target">The format.</param>
/// <param name="Feed">What a feed says of itself, and what its items are.</param>
/// <param name="Filter">What is taken.</param>
internal sealed record Conversion(ConversionTarget Target, DigestFeedOptions Feed, IssueFilter Filter)
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
            await DigestFeed.WriteAsync(stream, ofItsTime, feed, Feed with { Kinds = Filter.Kinds }, cancellationToken);
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
