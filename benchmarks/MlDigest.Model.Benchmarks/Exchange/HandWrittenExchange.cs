using System.Buffers;
using System.Text;
using MlDigest.Model.Exchange;

namespace MlDigest.Model.Benchmarks;

/// <summary>The formats as plain loops over the strings of items, citations and issues: the floor for writing.</summary>
internal sealed class HandWrittenExchange
{
    private readonly DigestIssue[] issues;
    private readonly FeedHead head;
    private readonly FeedItem[] items;
    private readonly Citation[] citations;

    public HandWrittenExchange(DigestIssue[] issues)
    {
        this.issues = issues;
        var options = new DigestFeedOptions
        {
            Updated = issues.Max(issue => issue.GetPeriod()?.End) is { } latest ? FeedTime.Of(latest) : null
        };
        head = FeedHead.Of(options, issues[0]);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        items = [.. issues.SelectMany(issue => EntryItems.Of(issue, EntryIds.Next(names, issue), options))];
        var works = new Citations(DigestCitationOptions.Default);
        citations = [.. issues.SelectMany(works.Of)];
    }

    public void Write(IBufferWriter<byte> buffer, ExchangeFormat format)
    {
        switch (format)
        {
            case ExchangeFormat.JsonFeed:
                HandWrittenJsonExchange.WriteFeed(buffer, head, items);
                break;
            case ExchangeFormat.CslJson:
                HandWrittenJsonExchange.WriteCitations(buffer, citations);
                break;
            case ExchangeFormat.Atom:
                Encode(HandWrittenXml.Atom(head, items), buffer);
                break;
            case ExchangeFormat.Rss:
                Encode(HandWrittenXml.Rss(head, items), buffer);
                break;
            case ExchangeFormat.BibTex:
                Encode(HandWrittenBibTex.Of(citations), buffer);
                break;
            default:
                var text = new StringBuilder();
                foreach (var issue in issues) HandWrittenMarkdown.Append(text, issue);
                Encode(text, buffer);
                break;
        }
    }

    private static void Encode(StringBuilder text, IBufferWriter<byte> buffer)
    {
        foreach (var chunk in text.GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, buffer);
    }
}
