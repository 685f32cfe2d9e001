using System.Buffers;
using System.Text.Json;
using MlDigest.Model.Exchange;
using static MlDigest.Model.Benchmarks.HandWrittenJson;

namespace MlDigest.Model.Benchmarks;

/// <summary>JSON Feed and CSL-JSON as plain loops over <see cref="Utf8JsonWriter"/>.</summary>
internal static class HandWrittenJsonExchange
{
    public static void WriteFeed(IBufferWriter<byte> buffer, FeedHead head, FeedItem[] items)
    {
        using (var json = Writer(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
            Text(json, "title"u8, head.Title);
            Text(json, "home_page_url"u8, head.HomePageUrl);
            Text(json, "description"u8, head.Description);
            if (head.Authors.Count > 0)
            {
                json.WriteStartArray("authors"u8);
                foreach (var author in head.Authors)
                {
                    json.WriteStartObject();
                    Text(json, "name"u8, author);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            Text(json, "language"u8, head.Language);
            json.WriteStartArray("items"u8);
            foreach (var item in items) Item(json, item, head.Language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    public static void WriteCitations(IBufferWriter<byte> buffer, Citation[] citations)
    {
        using (var json = Writer(buffer))
        {
            json.WriteStartArray();
            foreach (var citation in citations)
            {
                json.WriteStartObject();
                Text(json, "id"u8, citation.Key);
                Text(json, "type"u8, CslJsonWriter.TypeOf(citation.Kind));
                Text(json, "title"u8, citation.Title);
                if (citation.ValueOf(ArxivId.Scheme) is { } arxiv)
                {
                    Text(json, "archive"u8, "arXiv");
                    Text(json, "archive_location"u8, arxiv);
                }

                Text(json, "DOI"u8, citation.ValueOf(DoiId.Scheme));
                Text(json, "PMID"u8, citation.ValueOf(PubMedId.Scheme));
                Text(json, "PMCID"u8, citation.ValueOf(PmcId.Scheme));
                Text(json, "URL"u8, citation.Url);
                Date(json, citation);
                Text(json, "language"u8, citation.Language);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
    }

    private static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) =>
        new(buffer, new JsonWriterOptions { Encoder = DigestJson.Encoder, Indented = true, NewLine = "\n", SkipValidation = true });

    private static void Item(Utf8JsonWriter json, FeedItem item, string? language)
    {
        json.WriteStartObject();
        Text(json, "id"u8, item.Id);
        Text(json, "url"u8, item.Url);
        Text(json, "external_url"u8, item.ExternalUrl);
        Text(json, "title"u8, item.Title);
        Text(json, "content_html"u8, item.Html);
        Text(json, "summary"u8, item.Summary);
        Text(json, "image"u8, item.Image);
        if (item.Published is { } published) Text(json, "date_published"u8, FeedTime.Rfc3339(published));
        if (item.Tags.Count > 0)
        {
            json.WriteStartArray("tags"u8);
            foreach (var tag in item.Tags) json.WriteStringValue(tag);
            json.WriteEndArray();
        }

        if (item.Language != language) Text(json, "language"u8, item.Language);
        if (item.Enclosures.Count > 0)
        {
            json.WriteStartArray("attachments"u8);
            foreach (var file in item.Enclosures)
            {
                json.WriteStartObject();
                Text(json, "url"u8, file.Url);
                Text(json, "mime_type"u8, file.MediaType);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, Citation citation)
    {
        if (citation.Year is not { } year) return;
        json.WriteStartObject("issued"u8);
        json.WriteStartArray("date-parts"u8);
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (citation.Month is { } month) json.WriteNumberValue(month);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
