namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Makes documents that are nearly digests: real ones, spliced, with lines moved, doubled, cut and strewn with mark-up.</summary>
/// <param name="documents">The documents to begin with.</param>
/// <param name="seed">The same seed makes the same documents.</param>
internal sealed class DigestMutator(IReadOnlyList<string> documents, int seed)
{
    private const int MostLines = 120;
    private const int MostChanges = 10;

    private static readonly string[] LineTokens =
    [
        "", "#", "# A", "## Contents", "###### ", "---", "***", "===", "- ", "-", "* a", "1. a", "2) b", "> ", ">>> - a", "    code",
        "\tcode", "```", "~~~ a", "| a | b |", "|---|---|", "|-", "a|b",
        "[a]: https://example.org/a", "[a]:", "[a", "[](https://example.org/a) [## T", "example.org](https://example.org/a)", "<!--",
        "-->", "<div>", "</div>", "<h2>a</h2>", "<details>", "<summary>a</summary>",
        "<a href=\"https://example.org/a\">", "<img src=a.png alt=\"b\">", "<?", "<![CDATA[", "title: T", "date: 2020-01-01", "+++", "...",
        "**a**", "**a:** b", "1、**a**", "• a", "－ a", "＃ a", "— — —",
        "[a](https://example.org/a)", "https://example.org/a", "https://arxiv.org/abs/2001.00001", "![a](b.png)",
        "- [a](https://example.org/a)", "\\", "\uFEFF", "\u200B", "\0", "\uD800", "\u2028", "\u202E", "\u00A0",
        "Thanks for reading!", "## Subscribe", "# Weekly Issue 1", "# Weekly Issue 2",
    ];

    private static readonly string[] InlineTokens =
    [
        "*", "**", "_", "***", "`", "``", "[", "]", "](", ")", "![", "[]()", "](<", "<", ">", "<b>", "</a>", "<br>", "<!--", "-->",
        "&amp;", "&#x0;", "&", "\\", "|", "#", "- ", "> ", ": ", "：", "、", "。", "《", "》", "\"",
        "http://", "https://example.org/a", "arXiv:2001.00001v2", "10.1234/a", "[a](b)", "[a]", " ", "\t", "\r", "\n", "\r\n", "\n\n",
        "\0", "\uD83C", "\uDF89", "🎉", "中", "\u200B", "\uFEFF", "\u2028", "\u202E", "\u0301", "1. ", "(", "~~",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next document.</summary>
    public string Next()
    {
        var lines = Excerpt();
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--) Change(lines);
        var text = string.Join(random.Next(8) switch { 0 => "\r\n", 1 => "\r", _ => "\n" }, lines);
        return random.Next(6) == 0 ? text[..random.Next(text.Length + 1)] : text;
    }

    private List<string> Excerpt()
    {
        var lines = Pick(documents).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var start = random.Next(2) == 0 ? 0 : random.Next(lines.Length);
        return [.. lines.Skip(start).Take(random.Next(1, MostLines))];
    }

    private void Change(List<string> lines)
    {
        var index = random.Next(lines.Count);
        switch (random.Next(13))
        {
            case 0:
                var other = random.Next(lines.Count);
                (lines[index], lines[other]) = (lines[other], lines[index]);
                break;
            case 1:
                lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(index, random.Next(Math.Min(20, lines.Count - index) + 1)));
                break;
            case 2:
                lines.RemoveRange(index, Math.Min(lines.Count - index, random.Next(1, 8)));
                if (lines.Count == 0) lines.Add("");
                break;
            case 3:
                lines.Insert(index, Pick(LineTokens));
                break;
            case 4:
                lines[index] = Pick(LineTokens);
                break;
            case 5:
                lines[index] = new string('#', random.Next(8)) + lines[index].TrimStart('#');
                break;
            case 6:
                lines[index] = Pick(["  ", "    ", "\t", "> ", "- ", "1. ", "   "]) + lines[index];
                break;
            case 7:
                lines[index] = lines[index].TrimStart();
                break;
            case 8:
                if (index + 1 < lines.Count)
                {
                    lines[index] += lines[index + 1];
                    lines.RemoveAt(index + 1);
                }

                break;
            case 9:
                lines[index] = lines[index][..random.Next(lines[index].Length + 1)];
                break;
            case 10:
                lines.InsertRange(index, Excerpt().Take(20));
                break;
            case 11:
                lines.Insert(index, string.Concat(Enumerable.Repeat(Pick(InlineTokens), random.Next(1, 200))));
                break;
            default:
                for (var count = random.Next(1, 6); count > 0; count--)
                {
                    lines[index] = lines[index].Insert(random.Next(lines[index].Length + 1), Pick(InlineTokens));
                }

                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
