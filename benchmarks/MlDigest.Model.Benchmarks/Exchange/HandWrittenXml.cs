using System.Text;
using MlDigest.Model.Exchange;

namespace MlDigest.Model.Benchmarks;

/// <summary>Atom and RSS as plain loops that append text.</summary>
internal static class HandWrittenXml
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    public static StringBuilder Atom(FeedHead head, FeedItem[] items)
    {
        var xml = new StringBuilder(Declaration).Append("<feed");
        Language(xml, head.Language).Append(" xmlns=\"http://www.w3.org/2005/Atom\">\n");
        Element(xml, "  ", "title", head.Title);
        Element(xml, "  ", "subtitle", head.Description);
        Element(xml, "  ", "id", head.Id);
        Element(xml, "  ", "updated", FeedTime.Rfc3339(head.Updated));
        Link(xml, "  ", "alternate", head.HomePageUrl, "text/html");
        foreach (var author in head.Authors.Count > 0 ? head.Authors : [head.Title])
        {
            xml.Append("  <author>\n");
            Element(xml, "    ", "name", author);
            xml.Append("  </author>\n");
        }

        foreach (var item in items)
        {
            xml.Append("  <entry");
            if (item.Language != head.Language) Language(xml, item.Language);
            xml.Append(">\n");
            Element(xml, "    ", "title", item.Title);
            Element(xml, "    ", "id", NameBasedUuid.UrnOf(item.Id));
            Element(xml, "    ", "updated", FeedTime.Rfc3339(item.Updated));
            if (item.Published is { } published) Element(xml, "    ", "published", FeedTime.Rfc3339(published));
            Link(xml, "    ", "alternate", item.Url ?? item.ExternalUrl);
            if (item.Url is not null) Link(xml, "    ", "related", item.ExternalUrl);
            foreach (var file in item.Enclosures) Link(xml, "    ", "enclosure", file.Url, file.MediaType);
            foreach (var tag in item.Tags) Attribute(xml.Append("    <category"), "term", tag).Append(" />\n");
            Element(xml, "    ", "summary", item.Summary);
            Escape(xml.Append("    <content type=\"html\">"), item.Html).Append("</content>\n  </entry>\n");
        }

        return xml.Append("</feed>\n");
    }

    public static StringBuilder Rss(FeedHead head, FeedItem[] items)
    {
        var xml = new StringBuilder(Declaration).Append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n  <channel>\n");
        Element(xml, "    ", "title", head.Title);
        Element(xml, "    ", "link", head.HomePageUrl ?? head.Id);
        Element(xml, "    ", "description", head.Description ?? head.Title);
        Element(xml, "    ", "language", head.Language);
        if (head.Updated != FeedTime.None) Element(xml, "    ", "lastBuildDate", FeedTime.Rfc822(head.Updated));
        foreach (var item in items)
        {
            xml.Append("    <item>\n");
            Element(xml, "      ", "title", item.Title);
            Element(xml, "      ", "link", item.ExternalUrl ?? item.Url);
            Escape(xml.Append("      <guid isPermaLink=\"false\">"), item.Id).Append("</guid>\n");
            if (item.Published is { } published) Element(xml, "      ", "pubDate", FeedTime.Rfc822(published));
            foreach (var tag in item.Tags) Element(xml, "      ", "category", tag);
            if (item.Enclosures.Count > 0)
            {
                Attribute(xml.Append("      <enclosure"), "url", item.Enclosures[0].Url);
                Attribute(xml.Append(" length=\"0\""), "type", item.Enclosures[0].MediaType).Append(" />\n");
            }

            Element(xml, "      ", "description", item.Html);
            xml.Append("    </item>\n");
        }

        return xml.Append("  </channel>\n</rss>\n");
    }

    private static void Element(StringBuilder xml, string indentation, string name, string? text)
    {
        if (text is null) return;
        xml.Append(indentation).Append('<').Append(name);
        if (text.Length == 0) xml.Append(" />\n");
        else Escape(xml.Append('>'), text).Append("</").Append(name).Append(">\n");
    }

    private static StringBuilder Language(StringBuilder xml, string? language) =>
        language is null ? xml : xml.Append(" xml:lang=\"").Append(language).Append('"');

    private static void Link(StringBuilder xml, string indentation, string relation, string? url, string? type = null)
    {
        if (url is null) return;
        xml.Append(indentation).Append("<link rel=\"").Append(relation).Append('"');
        if (type is not null) xml.Append(" type=\"").Append(type).Append('"');
        Attribute(xml, "href", url).Append(" />\n");
    }

    private static StringBuilder Attribute(StringBuilder xml, string name, string value) =>
        Escape(xml.Append(' ').Append(name).Append("=\""), value, isAttribute: true).Append('"');

    private static StringBuilder Escape(StringBuilder xml, string text, bool isAttribute = false)
    {
        foreach (var c in text)
        {
            if (c == '&') xml.Append("&amp;");
            else if (c == '<') xml.Append("&lt;");
            else if (c == '>') xml.Append("&gt;");
            else if (c == '\r') xml.Append("&#xD;");
            else if (c == '"' && isAttribute) xml.Append("&quot;");
            else xml.Append(c);
        }

        return xml;
    }
}
