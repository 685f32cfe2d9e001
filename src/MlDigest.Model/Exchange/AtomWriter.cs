using System.Buffers;

namespace MlDigest.Model.Exchange;

/// <summary>Writes Atom, RFC 4287.</summary>
internal sealed class AtomWriter(IBufferWriter<byte> buffer, DigestFeedOptions options) : XmlFeedWriter(buffer, options)
{
    private string? feedLanguage;

    protected override void WriteHead(FeedHead head)
    {
        feedLanguage = head.Language;
        Xml.WriteStartElement("feed", AtomNamespace);
        WriteLanguage(head.Language);
        WriteText("title", head.Title);
        WriteText("subtitle", head.Description);
        WriteText("id", head.Id);
        WriteText("updated", FeedTime.Rfc3339(head.Updated));
        WriteLink("alternate", head.HomePageUrl, "text/html");
        WriteLink("self", head.FeedUrl, "application/atom+xml");
        foreach (var author in head.Authors.Count > 0 ? head.Authors : [head.Title])
        {
            Xml.WriteStartElement("author", AtomNamespace);
            WriteText("name", author);
            Xml.WriteEndElement();
        }
    }

    protected override void WriteItem(FeedItem item)
    {
        Xml.WriteStartElement("entry", AtomNamespace);
        if (item.Language != feedLanguage) WriteLanguage(item.Language);
        WriteText("title", item.Title);
        WriteText("id", NameBasedUuid.UrnOf(item.Id));
        WriteText("updated", FeedTime.Rfc3339(item.Updated));
        if (item.Published is { } published) WriteText("published", FeedTime.Rfc3339(published));
        WriteLink("alternate", item.Url ?? item.ExternalUrl);
        if (item.Url is not null) WriteLink("related", item.ExternalUrl);
        foreach (var file in item.Enclosures) WriteLink("enclosure", file.Url, file.MediaType);
        foreach (var tag in item.Tags)
        {
            Xml.WriteStartElement("category", AtomNamespace);
            Xml.WriteAttributeString("term", ExchangeText.Of(tag));
            Xml.WriteEndElement();
        }

        WriteText("summary", item.Summary);
        Xml.WriteStartElement("content", AtomNamespace);
        Xml.WriteAttributeString("type", "html");
        Xml.WriteString(ExchangeText.Of(item.Html));
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void WriteLanguage(string? language)
    {
        if (language is not null) Xml.WriteAttributeString("xml", "lang", null, language);
    }
}
