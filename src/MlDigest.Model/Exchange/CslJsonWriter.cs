using System.Buffers;
using System.Text.Json;
using MlDigest.Model.Json;

namespace MlDigest.Model.Exchange;

/// <summary>Writes an array of CSL-JSON items.</summary>
internal sealed class CslJsonWriter : IExchangeWriter
{
    private readonly IBufferWriter<byte> buffer;
    private readonly Citations citations;
    private readonly Utf8JsonWriter json;

    public CslJsonWriter(IBufferWriter<byte> buffer, Citations citations)
    {
        (this.buffer, this.citations) = (buffer, citations);
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = DigestJsonEncoder.Readable, Indented = true, NewLine = "\n" });
        json.WriteStartArray();
    }

    public void Add(DigestIssue issue)
    {
        foreach (var citation in citations.Of(issue)) Write(citation);
        json.Flush();
    }

    public void End()
    {
        json.WriteEndArray();
        json.Flush();
        buffer.Write("\n"u8);
    }

    public void Dispose() => json.Dispose();

    private void Write(Citation citation)
    {
        json.WriteStartObject();
        WriteText("id", citation.Key);
        WriteText("type", TypeOf(citation.Kind));
        WriteText("title", citation.Title);
        if (citation.ValueOf(ArxivId.Scheme) is { } arxiv)
        {
            WriteText("archive", "arXiv");
            WriteText("archive_location", arxiv);
        }

        WriteText("DOI", citation.ValueOf(DoiId.Scheme));
        WriteText("PMID", citation.ValueOf(PubMedId.Scheme));
        WriteText("PMCID", citation.ValueOf(PmcId.Scheme));
        WriteText("URL", citation.Url);
        WriteDate(citation);
        WriteText("language", citation.Language);
        json.WriteEndObject();
    }

    private void WriteDate(Citation citation)
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

    private void WriteText(string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    /// <summary>What CSL calls works of a kind.</summary>
    public static string TypeOf(EntryKind kind) => kind.Value switch
    {
        "book" => "book",
        "code" or "model" => "software",
        "dataset" => "dataset",
        "video" => "motion_picture",
        "podcast" => "broadcast",
        "article" or "project" or "course" => "webpage",
        _ => "article",
    };
}
