using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>What issues are made.</summary>
internal sealed record Conversion(ConvertFormat Format, FeedItems Items, EquatableList<EntryKind> Kinds)
{
    public Task WriteAsync(Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken)
    {
        return Format switch
        {
            ConvertFormat.JsonFeed => WriteFeedAsync(FeedFormat.JsonFeed),
            ConvertFormat.Atom => WriteFeedAsync(FeedFormat.Atom),
            ConvertFormat.Rss => WriteFeedAsync(FeedFormat.Rss),
            ConvertFormat.BibTex => CiteAsync(CitationFormat.BibTex),
            _ => CiteAsync(CitationFormat.CslJson),
        };

        Task WriteFeedAsync(FeedFormat format) => DigestFeed.WriteAsync(stream, issues, format, new DigestFeedOptions { Items = Items, Kinds = Kinds }, cancellationToken);

        Task CiteAsync(CitationFormat format) => DigestCitations.WriteAsync(stream, issues, format, new DigestCitationOptions { Kinds = Kinds }, cancellationToken);
    }
}
