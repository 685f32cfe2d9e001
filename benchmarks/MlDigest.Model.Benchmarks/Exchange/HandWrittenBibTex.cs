using System.Globalization;
using System.Text;
using MlDigest.Model.Exchange;

namespace MlDigest.Model.Benchmarks;

/// <summary>BibTeX as a plain loop that appends text.</summary>
internal static class HandWrittenBibTex
{
    public static StringBuilder Of(Citation[] citations)
    {
        var tex = new StringBuilder();
        foreach (var citation in citations)
        {
            if (tex.Length > 0) tex.Append('\n');
            tex.Append(citation.Kind == EntryKind.Book ? "@book{" : "@misc{").Append(citation.Key).Append(",\n  title = {{");
            Escape(tex, citation.Title).Append("}}");
            if (citation.ValueOf(ArxivId.Scheme) is { } arxiv) Field(Field(tex, "eprint", arxiv), "archivePrefix", "arXiv");
            else if (citation.ValueOf(PubMedId.Scheme) is { } pubmed) Field(Field(tex, "eprint", pubmed), "eprinttype", "pubmed");
            if (citation.ValueOf(DoiId.Scheme) is { } doi) Field(tex, "doi", doi);
            if (citation.Url is { } url) Field(tex, "url", url);
            if (citation.Year is { } year) Field(tex, "year", year.ToString("0000", CultureInfo.InvariantCulture));
            if (citation.Month is { } month) tex.Append(",\n  month = ").Append(BibTexWriter.Months[month - 1]);
            tex.Append("\n}\n");
        }

        return tex;
    }

    private static StringBuilder Field(StringBuilder tex, string name, string value) =>
        tex.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    private static StringBuilder Escape(StringBuilder tex, string title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            var c = title[i];
            if (c is '$' or '#' or '%' or '&' or '_' or '{' or '}') tex.Append('\\').Append(c);
            else if (c == '|') tex.Append("$|$");
            else if (c == '~') tex.Append("\\textasciitilde{}");
            else if (c == '^') tex.Append("\\textasciicircum{}");
            else if (c == '<') tex.Append("\\textless{}");
            else if (c == '>') tex.Append("\\textgreater{}");
            else if (c == '`') tex.Append("{`}");
            else if (c is '-' or '\'' or ',' && i > 0 && title[i - 1] == c) tex.Append('{').Append(c).Append('}');
            else tex.Append(c);
        }

        return tex;
    }
}
