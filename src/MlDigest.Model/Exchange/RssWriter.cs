using System.Buffers;

namespace MlDigest.Model.Exchange;

/// <summary>Writes RSS 2.0, as the profile of the RSS Advisory Board wants it.</summary>
internal sealed class RssWriter(IBufferWriter<byte> buffer, DigestFeedOptions options) : XmlFeedWriter(buffer, options)
{
    protected override void WriteHead(FeedHead head)
    {
        Xml.WriteStartElement("rss");
        Xml.WriteAttributeString("version", "2.0");
        Xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        Xml.WriteStartElement("channel");
        WriteText("title", head.Title);

        // The format wants a link of every channel: a name is an address too.
        WriteText("link", head.HomePageUrl ?? head.Id);
        WriteText("description", head.Description ?? head.Title);
        WriteText("language", head.Language);
        if (head.Updated != FeedTime.None) WriteText("lastBuildDate", FeedTime.Rfc822(head.Updated));
        WriteLink("self", head.FeedUrl, "application/rss+xml");
    }

    protected override void WriteItem(FeedItem item)
    {
        Xml.WriteStartElement("item");
        WriteText("title", item.Title);
        WriteText("link", item.ExternalUrl ?? item.Url);
        Xml.WriteStartElement("guid");
        Xml.WriteAttributeString("isPermaLink", "false");
        Xml.WriteString(item.HeldId);
        Xml.WriteEndElement();
        if (item.Published is { } published) WriteText("pubDate", FeedTime.Rfc822(published));
        foreach (var tag in item.Tags) WriteText("category", tag);
        if (item.Enclosures.Count > 0) WriteEnclosure(item.Enclosures[0]);
        WriteText("description", item.Html);
        Xml.WriteEndElement();
    }

    // One at most, by the profile; its length is not known and stated as 0.
    private void WriteEnclosure(FeedEnclosure file)
    {
        Xml.WriteStartElement("enclosure");
        Xml.WriteAttributeString("url", file.Url);
        Xml.WriteAttributeString("length", "0");
        Xml.WriteAttributeString("type", file.MediaType);
        Xml.WriteEndElement();
    }
}
