using System.Buffers;
using System.Globalization;
using System.Text;

namespace MlDigest.Model.Exchange;

/// <summary>Writes BibTeX.</summary>
internal sealed class BibTexWriter(IBufferWriter<byte> buffer, Citations citations) : IExchangeWriter
{
    /// <summary>The macros of the months.</summary>
    public static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private bool hasBegun;

    public void Add(DigestIssue issue)
    {
        var text = new StringBuilder();
        foreach (var citation in citations.Of(issue))
        {
            if (hasBegun) text.Append('\n');
            hasBegun = true;
            Add(text, citation);
        }

        buffer.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void End()
    {
    }

    public void Dispose()
    {
    }

    private static void Add(StringBuilder text, Citation citation)
    {
        text.Append(citation.Kind == EntryKind.Book ? "@book{" : "@misc{").Append(citation.Key);

        // Two pairs of braces keep the case of the letters.
        AddField(text, "title", "{{" + TexText.Of(citation.Title) + "}}");
        if (citation.ValueOf(ArxivId.Scheme) is { } arxiv)
        {
            AddField(text, "eprint", "{" + TexText.Verbatim(arxiv) + "}");
            AddField(text, "archivePrefix", "{arXiv}");
        }
        else if (citation.ValueOf(PubMedId.Scheme) is { } pubmed)
        {
            AddField(text, "eprint", "{" + TexText.Verbatim(pubmed) + "}");
            AddField(text, "eprinttype", "{pubmed}");
        }

        if (citation.ValueOf(DoiId.Scheme) is { } doi) AddField(text, "doi", "{" + TexText.Verbatim(doi) + "}");
        if (citation.Url is { } url) AddField(text, "url", "{" + TexText.Verbatim(url) + "}");
        if (citation.Year is { } year) AddField(text, "year", "{" + year.ToString("0000", CultureInfo.InvariantCulture) + "}");
        if (citation.Month is { } month) AddField(text, "month", Months[month - 1]);
        text.Append("\n}\n");
    }

    private static void AddField(StringBuilder text, string name, string value) =>
        text.Append(",\n  ").Append(name).Append(" = ").Append(value);
}
