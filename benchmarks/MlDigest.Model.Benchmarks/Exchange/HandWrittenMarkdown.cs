using System.Globalization;
using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>The canonical Markdown of digests without hostile texts, as a plain loop that appends text.</summary>
internal static class HandWrittenMarkdown
{
    public static void Append(StringBuilder text, DigestIssue issue)
    {
        var isFirst = text.Length == 0;
        text.Append(isFirst ? "---\n" : "\n<!--\n").Append("format: mldigest/1\n");
        Member(text, "document", issue.Document);
        Member(text, "series", issue.Series);
        if (issue.Number is { } number) text.Append("number: ").Append(number).Append('\n');
        Member(text, "period", issue.Period);
        Member(text, "language", issue.Language);
        Member(text, "sourceUrl", issue.SourceUrl);
        Member(text, "description", issue.Description);
        if (issue.Confidence is { } confidence)
        {
            text.Append("confidence: ").Append(((decimal)confidence).ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        if (issue.Metadata.Count > 0)
        {
            text.Append("metadata:\n");
            foreach (var (name, values) in issue.Metadata)
            {
                Quote(text.Append("  "), name).Append(": [");
                for (var i = 0; i < values.Count; i++) Quote(i > 0 ? text.Append(", ") : text, values[i]);
                text.Append("]\n");
            }
        }

        text.Append(isFirst ? "---\n" : "-->\n");
        if (issue.Title is { } title) Escape(text.Append("\n# "), title).Append('\n');
        Quotation(text, "\n", issue.Introduction, "");
        foreach (var section in issue.Sections) Section(text, section, 1);
    }

    private static void Section(StringBuilder text, DigestSection section, int depth)
    {
        text.Append('\n');
        var members = new List<string>();
        if (section.Title is null) members.Add(string.Create(CultureInfo.InvariantCulture, $"section: {depth}"));
        else Escape(text.Append('#', depth + 1).Append(' '), section.Title);
        if (section.Ordinal is { } ordinal) members.Add(string.Create(CultureInfo.InvariantCulture, $"ordinal: {ordinal}"));
        if (section.Kind != SectionKind.News) members.Add($"kind: {section.Kind.Value}");
        if (members.Count > 0) text.Append(section.Title is null ? "<!-- " : " <!-- ").AppendJoin(", ", members).Append(" -->");
        text.Append('\n');
        Quotation(text, "\n", section.Introduction, "");
        foreach (var entry in section.Entries) Entry(text, entry);
        foreach (var inner in section.Sections) Section(text, inner, depth + 1);
    }

    private static void Entry(StringBuilder text, DigestEntry entry)
    {
        text.Append("\n- **");
        if (entry.Url is null) Escape(text, entry.Title);
        else Target(text, entry.Title, entry.Url);
        text.Append("**\n");
        if (entry.Summary is { } summary) Escape(text.Append("\n  "), summary).Append('\n');
        var start = text.Length;
        text.Append("\n  <details><summary>").Append(entry.Kind.Value).Append("</summary>\n\n");
        var members = text.Length;
        if (entry.WorkTitle is { } work) Escape(text.Append("  - workTitle: "), work).Append('\n');
        foreach (var identifier in entry.Identifiers) Escape(text.Append("  - identifier: "), identifier.ToString()).Append('\n');
        foreach (var link in entry.Links)
        {
            text.Append("  - link");
            if (link.Kind != LinkKind.Page) text.Append(" (").Append(link.Kind.Value).Append(')');
            Target(text.Append(": "), link.Text, link.Url).Append('\n');
        }

        foreach (var image in entry.Images) Target(text.Append("  - image: !"), image.AlternativeText ?? "", image.Url).Append('\n');
        foreach (var card in entry.Cards)
        {
            Target(text.Append("  - card: "), card.Title, card.Url).Append('\n');
            if (card.Description is { } description) Escape(text.Append("    - description: "), description).Append('\n');
            if (card.Site is { } site) Escape(text.Append("    - site: "), site).Append('\n');
        }

        Quotation(text, text.Length > members ? "\n" : "", entry.Body, "  ");
        if (text.Length == members && entry.Kind == EntryKind.Other) text.Length = start;
        else text.Append(text.Length == members ? "" : "\n").Append("  </details>\n");
    }

    private static void Member(StringBuilder text, string name, string? value)
    {
        if (value is not null) Quote(text.Append(name).Append(": "), value).Append('\n');
    }

    private static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c == '>') text.Append("\\u003E");
            else text.Append(c);
        }

        return text.Append('"');
    }

    private static void Quotation(StringBuilder text, string before, string? markdown, string indentation)
    {
        if (markdown is null) return;
        text.Append(before);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            text.Append(indentation).Append('>');
            if (line.Length > 0) text.Append(' ').Append(line);
            text.Append('\n');
        }
    }

    private static StringBuilder Target(StringBuilder text, string? title, string url)
    {
        if (title is null) return text.Append('<').Append(url).Append('>');
        Escape(text.Append('['), title).Append(']');
        return url.AsSpan().ContainsAny("() <>") ? text.Append("(<").Append(url).Append(">)") : text.Append('(').Append(url).Append(')');
    }

    private static StringBuilder Escape(StringBuilder text, string value)
    {
        for (int i = 0, start = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\n')
            {
                text.Append("\\\n  ");
                start = i + 1;
                continue;
            }

            var isMark = c is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '|' or '~' or '$'
                || (i == start && c is ('#' or '+' or '-' or '=' or ':'))
                || (c == '#' && i > start && value[i - 1] == ' ')
                || (c is ('.' or ')') && i > start && i - start < 10 && !value.AsSpan(start, i - start).ContainsAnyExceptInRange('0', '9'))
                || (c == '_'
                    && !(i > 0 && i < value.Length - 1 && char.IsLetterOrDigit(value[i - 1]) && char.IsLetterOrDigit(value[i + 1])));
            if (isMark) text.Append('\\');
            text.Append(c);
        }

        return text;
    }
}
