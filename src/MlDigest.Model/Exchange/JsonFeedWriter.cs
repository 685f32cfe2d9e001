using System.Buffers;
using System.Text.Json;
using MlDigest.Model.Json;

namespace MlDigest.Model.Exchange;

/// <summary>Writes JSON Feed 1.1.</summary>
internal sealed class JsonFeedWriter(IBufferWriter<byte> buffer, DigestFeedOptions options) : FeedWriter(options)
{
    private readonly Utf8JsonWriter json = new(
        buffer, new JsonWriterOptions { Encoder = DigestJsonEncoder.Readable, Indented = true, NewLine = "\n" });
    private string? feedLanguage;

    public override void Dispose() => json.Dispose();

    protected override void WriteHead(FeedHead head)
    {
        feedLanguage = head.Language;
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        WriteText("title", head.Title);
        WriteText("home_page_url", head.HomePageUrl);
        WriteText("feed_url", head.FeedUrl);
        WriteText("description", head.Description);
        if (head.Authors.Count > 0)
        {
            json.WriteStartArray("authors"u8);
            foreach (var author in head.Authors)
            {
                json.WriteStartObject();
                WriteText("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteText("language", head.Language);
        json.WriteStartArray("items"u8);
    }

    protected override void WriteItem(FeedItem item)
    {
        json.WriteStartObject();
        WriteText("id", item.HeldId);
        WriteText("url", item.Url);
        WriteText("external_url", item.ExternalUrl);
        WriteText("title", item.Title);
        WriteText("content_html", item.Html);
        WriteText("summary", item.Summary);
        WriteText("image", item.Image);
        if (item.Published is { } published) WriteText("date_published", FeedTime.Rfc3339(published));
        if (item.Tags.Count > 0)
        {
            json.WriteStartArray("tags"u8);
            foreach (var tag in item.Tags) json.WriteStringValue(ExchangeText.Of(tag));
            json.WriteEndArray();
        }

        if (item.Language != feedLanguage) WriteText("language", item.Language);
        if (item.Enclosures.Count > 0)
        {
            json.WriteStartArray("attachments"u8);
            foreach (var file in item.Enclosures)
            {
                json.WriteStartObject();
                WriteText("url", file.Url);
                WriteText("mime_type", file.MediaType);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    protected override void WriteEnd()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }

    protected override void Flush() => json.Flush();

    private void WriteText(string name, string? text)
    {
        if (text is not null) json.WriteString(name, ExchangeText.Of(text));
    }
}
