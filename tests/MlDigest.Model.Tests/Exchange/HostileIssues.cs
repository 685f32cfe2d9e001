namespace MlDigest.Model.Tests.Exchange;

/// <summary>Issues whose texts mean something to the formats they are written in.</summary>
internal static class HostileIssues
{
    public static readonly string[] Texts =
    [
        "Quotes \" ' ` ‘’ “” «»",
        "]]> <![CDATA[ x ]]>",
        "{braces {that {do not} match}",
        "}{ \\{ \\} \\\\ \\textbf{x} $x^2$ # % & _ ~ --- -- ``x''",
        "& &amp; &lt;b&gt; &#x41; &nbsp;",
        "<script>alert(1)</script> <b>bold</b> <!-- x -->",
        "שלום עולם \u202Eabc\u202C مرحبا",
        "🎉 👩‍💻 𝔘𝔫𝔦 é e\u0301 中文",
        "control \0\u0001\b\u001F\u007F\u0085\uFFFE\uFFFF end",
        "half \uD83C and \uDF89 pairs",
        "  spaces\tand\r\nlines\n  ",
        "@article{x, title = {y}}",
        "1 < 2 > 0 | a^b",
    ];

    /// <summary>An issue with an entry for each text, which stands in all its members.</summary>
    public static DigestIssue Issue { get; } = new()
    {
        Document = "hostile \"&<>.md",
        Title = Texts[0],
        Series = Texts[4],
        Number = 7,
        Period = "2026-05-04",
        Language = "en",
        SourceUrl = "https://example.org/issues/7?a=1&b=2",
        Description = Texts[1],
        Introduction = Texts[5],
        Sections = [new DigestSection { Title = Texts[2], Entries = [.. Texts.Select(EntryOf)] }],
    };

    private static DigestEntry EntryOf(string text, int index) => new()
    {
        Key = $"k{index}-{text}",
        Title = text,
        Kind = EntryKind.Paper,
        Url = $"https://example.org/{index}?x=\"{{{text}}}\\%zz",
        Summary = text,
        Identifiers = [new WorkId("arxiv", $"2601.0{index + 1:0000}")],
        Body = text,
    };
}
