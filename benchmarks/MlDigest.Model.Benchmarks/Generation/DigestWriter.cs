using System.Globalization;
using System.Text;

namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>Writes one invented digest and keeps what it means.</summary>
internal sealed class DigestWriter(DigestLayout layout, DigestLanguage language, SplitMix random, int number)
{
    private const int EntriesPerSection = 8;
    private const int EntriesPerIssue = 20;

    // What stands alone shows no layout.
    private const int FewestEntries = 3;

    private readonly StringBuilder text = new();
    private readonly List<GeneratedEntry> entries = [];
    private readonly StringBuilder definitions = new();
    private int bytes;

    public GeneratedDigest Write(string name, int length)
    {
        var title = FormattableString.Invariant($"{language.Series} {number}");
        if (layout == DigestLayout.FrontMatter) FrontMatter(title);
        Line($"# {(layout == DigestLayout.Compilation ? language.Series : title)}", "");
        Line(Sentences(3), "");
        var issues = layout == DigestLayout.Compilation ? Compilation(length) : 1;
        if (issues == 1) Sections(length);
        text.Append(definitions);
        return new GeneratedDigest(name, text.ToString(), issues, entries);
    }

    private int Compilation(int length)
    {
        var date = new DateOnly(2015, 1, 5);
        var issues = 0;
        do
        {
            Line($"## {language.Series} {date.AddDays(7 * issues).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", "");
            for (var i = 0; i < EntriesPerIssue; i++) Entry(null, i + 1);
            Line("");
            issues++;
        }
        while (Length < length || issues < 2);
        return issues;
    }

    /// <summary>Writes sections with a title of their own each: in a longer digest they are longer.</summary>
    private void Sections(int length)
    {
        var (count, section) = (language.Sections.Length, 0);
        do
        {
            var title = language.Sections[section++];
            Line($"## {title}", "");
            if (layout == DigestLayout.Tables) Line($"| {language.Nouns[0]} | URL |", "| --- | --- |");
            var end = (long)length * section / count;
            for (var i = 0; i < FewestEntries || (Length < length && (i < EntriesPerSection || Length < end)); i++) Entry(title, i + 1);
            Line("");
        }
        while (Length < length);
    }

    private void Entry(string? section, int ordinal)
    {
        var (title, url) = (Title(), Url());
        entries.Add(new GeneratedEntry(section, title, url));
        switch (layout)
        {
            case DigestLayout.Headings:
                Line($"### {title}", "", Prose(url), "");
                Details();
                break;
            case DigestLayout.BoldLeads:
                Line($"**{title}**", "", Prose(url), "");
                break;
            case DigestLayout.NumberedLeads:
                Line(FormattableString.Invariant($"{ordinal}、[{title}]({url})"), "", Story(3), "");
                break;
            case DigestLayout.Bullets or DigestLayout.Compilation:
                Line($"- [{title}]({url}) – {Story(2)}");
                if (random.OneIn(4)) Line($"  - {Sentences(1)}", $"  - {Sentences(1)}");
                break;
            case DigestLayout.OrderedLists:
                Line(FormattableString.Invariant($"{ordinal}. **[{title}]({url})** – {Story(2)}"));
                break;
            case DigestLayout.Tables:
                Line($"| **{title}** – {Sentences(2)} | [{language.Here}]({url}), [{random.Pick(language.Nouns)}]({OtherUrl()}) |");
                break;
            case DigestLayout.Html:
                Line(
                    "<details>",
                    $"<summary>{title}</summary>",
                    $"<p>{Sentences(2)} <a href=\"{url}\">{language.Here}</a></p>",
                    "</details>",
                    "");
                break;
            case DigestLayout.LinkCards:
                Line(
                    $"### {title}", "", Sentences(3), "", $"[]({url}) [## {Title()}", "", $"### {Sentences(1)}", "",
                    $"{new Uri(url).Host}]({url})", "");
                break;
            case DigestLayout.FrontMatter:
                Line($"### [{title}]({url})", "", Story(4), "");
                break;
            case DigestLayout.ReferenceLinks:
                Line(FormattableString.Invariant($"- [{title}][{entries.Count}] – {Story(2)}"));
                definitions.Append(CultureInfo.InvariantCulture, $"[{entries.Count}]: {url}\n");
                break;
        }
    }

    private void FrontMatter(string title) => Line(
        "---",
        $"title: \"{title}\"",
        $"date: {new DateOnly(2015, 1, 5).AddDays(number % 4000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        $"lang: {language.Code}",
        $"tags: [{language.Nouns[0]}, {language.Nouns[3]}]", $"description: \"{Words(5)}\"", "---", "");

    /// <summary>Sentences around a link, sometimes with a second one behind them.</summary>
    private string Prose(string url)
    {
        var aside = random.OneIn(3) ? $" ([{Words(2)}]({OtherUrl()}))" : "";
        return $"{Sentences(2)} [{language.Here}]({url}){language.Stop}{Sentences(1)}{aside}";
    }

    private void Details()
    {
        if (random.OneIn(4))
        {
            Line(
                FormattableString.Invariant($"![{random.Pick(language.Nouns)}](https://pictures.example.net/{number}/{entries.Count}.png)"),
                "");
        }

        if (random.OneIn(3)) Line(Sentences(3), "");
        if (random.OneIn(8)) Line($"> {Sentences(1)}", "");
    }

    /// <summary>Sentences with links of less weight among them.</summary>
    private string Story(int count) => random.Next(6) switch
    {
        0 => $"{Sentences(count)} [{Words(2)}]({OtherUrl()}){language.Stop}{Sentences(1)}",
        1 => $"{Sentences(count)} {OtherUrl()} {Sentences(1)}",
        2 => $"{Sentences(count)} ([{random.Pick(language.Nouns)}]({OtherUrl()}), [{random.Pick(language.Nouns)}]({OtherUrl()}))",
        _ => Sentences(count),
    };

    private string Sentences(int count)
    {
        var sentences = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            sentences.Append(Capitalised(Styled(Words(5 + random.Next(5)))));
            if (random.OneIn(2)) sentences.Append(language.Comma).Append(Words(4 + random.Next(4)));
            sentences.Append(language.Stop);
        }

        return sentences.ToString().TrimEnd();
    }

    private string Styled(string words) => random.Next(12) switch
    {
        0 => $"{words}{language.Space}*{random.Pick(language.Adjectives)}*",
        1 => $"{words}{language.Space}**{random.Pick(language.Nouns)}**",
        2 => FormattableString.Invariant($"{words}{language.Space}`layer_{random.Next(96)}`"),
        3 => $"{words} &amp; {random.Pick(language.Nouns)}",
        _ => words,
    };

    private string Title() => Capitalised(Words(4 + random.Next(4)));

    /// <summary>Small models chase noisy gradients …</summary>
    private string Words(int count)
    {
        var words = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0) words.Append(language.Space);
            words.Append(random.Pick((i % 5) switch { 0 or 3 => language.Adjectives, 2 => language.Verbs, _ => language.Nouns }));
        }

        return words.ToString();
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string Url()
    {
        var serial = FormattableString.Invariant($"{number}-{entries.Count + 1}");
        return random.Next(5) switch
        {
            0 => FormattableString.Invariant(
                $"https://arxiv.org/abs/{15 + random.Next(11)}{1 + random.Next(12):00}.{random.Next(20000):00000}"),
            1 => $"https://doi.org/10.5555/{serial}",
            2 => $"https://github.com/example/{serial}",
            3 => $"https://www.example.org/blog/{serial}.html",
            _ => FormattableString.Invariant($"https://news.example.com/read?id={serial}&ref={random.Next(100)}"),
        };
    }

    private string OtherUrl() => FormattableString.Invariant($"https://asides.example.net/{random.Next(1_000_000)}");

    private void Line(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
        }
    }

    private int Length => bytes + definitions.Length;
}
