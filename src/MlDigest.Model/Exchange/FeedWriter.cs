using System.Buffers;

namespace MlDigest.Model.Exchange;

/// <summary>Writes a feed: its head when the first issue has come, and the items of each issue.</summary>
internal abstract class FeedWriter(DigestFeedOptions options) : IExchangeWriter
{
    private readonly Dictionary<string, int> issueNames = new(StringComparer.Ordinal);
    private bool hasBegun;

    /// <param name="buffer">Where to write.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says.</param>
    public static IExchangeWriter Open(IBufferWriter<byte> buffer, FeedFormat format, DigestFeedOptions options) => format switch
    {
        FeedFormat.JsonFeed => new JsonFeedWriter(buffer, options),
        FeedFormat.Atom => new AtomWriter(buffer, options),
        _ => new RssWriter(buffer, options),
    };

    public void Add(DigestIssue issue)
    {
        Begin(issue);
        var occurrence = EntryIds.Next(issueNames, issue);
        if (options.Items == FeedItems.Entries)
        {
            foreach (var item in EntryItems.Of(issue, occurrence, options)) WriteItem(item);
        }
        else if (IssueItems.Of(issue, occurrence, options) is { } item) WriteItem(item);
        Flush();
    }

    public void End()
    {
        Begin(null);
        WriteEnd();
        Flush();
    }

    public abstract void Dispose();

    protected abstract void WriteHead(FeedHead head);

    protected abstract void WriteItem(FeedItem item);

    protected abstract void WriteEnd();

    protected abstract void Flush();

    private void Begin(DigestIssue? first)
    {
        if (!hasBegun) WriteHead(FeedHead.Of(options, first));
        hasBegun = true;
    }
}
