using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Adds what is no news.</summary>
internal static partial class Additions
{
    private const string Sentence =
        " This sentence only makes the paragraph longer, as some editors like to write at length about what they found.";
    private const string ChineseSentence = " 这是一个补充的句子，没有别的意思，只是让段落变长一些而已。";

    private static readonly string[] NoteTitles =
        [
            "Update {0}", "Erratum ({0})", "{0}: correction", "更新 {0}", "Nachtrag vom {0}", "Edit, {0}", "Исправлено {0}", "追記 {0}",
        ];
    private static readonly string[] NoteTexts =
    [
        "A misprint was mended in the first item of this issue.", "An earlier version of this page named the wrong author.",
        "Two links were broken; thanks to the reader who told us.", "修正了一处错别字。",
        "Ein Tippfehler wurde berichtigt.", "Fixed a name.", "Исправлена опечатка в первой заметке.", "リンクの誤りを直しました。",
    ];

    private static readonly string[] FooterTitles =
        [
            "Archive", "Past issues", "Previously", "往期回顾", "Frühere Ausgaben", "Older posts", "Прошлые выпуски", "バックナンバー",
            "Boletines anteriores", "지난 호",
        ];
    private static readonly string[] FooterItems =
    [
        "[Issue {0}](https://example.org/{0}): A long title of an older issue of ours",
        "[No. {0}, what we read back then](https://example.org/no-{0})",
        "[#{0} Small steps and large models](https://example.org/letters/{0})", "[第 {0} 期：旧文一篇](https://example.org/{0})",
        "[Ausgabe {0}](../ausgaben/{0}.md)",
        "[Issue {0}](https://example.org/{0})", "[Выпуск {0}](https://example.org/{0}): о разном",
        "Vol.{0} [いろいろな話題](https://example.org/vol{0})", "[Número {0}](/numeros/{0})",
        "[{0}호](https://example.org/{0})",
    ];

    /// <summary>Puts two dated notes of the editor behind everything.</summary>
    public static string Notes(string text, int way)
    {
        var title = NoteTitles[way % NoteTitles.Length];
        var (first, second) = (way == 0 ? 4 : 1 + (way % 20), way == 0 ? 11 : 8 + (way % 20));
        return text.TrimEnd() + Note(first, NoteTexts[way % NoteTexts.Length]) + Note(
            second, way == 0 ? "Another misprint was mended, in the second item of this issue." : NoteTexts[(way + 1) % NoteTexts.Length]);

        string Note(int day, string note) =>
            $"\n\n## {string.Format(CultureInfo.InvariantCulture, title, $"2020-05-{day:00}")}\n\n{note}\n";
    }

    /// <summary>Puts a list of older issues behind everything.</summary>
    public static string Footer(string text, int way)
    {
        var (heading, item) = (FooterTitles[way % FooterTitles.Length], FooterItems[way % FooterItems.Length]);
        var built = new StringBuilder(text.TrimEnd())
            .Append("\n\n")
            .Append(way % 3 == 2 ? $"**{heading}**" : $"## {heading}")
            .Append("\n\n");
        for (var issue = 1; issue <= 8 - (way % 5); issue++)
        {
            built.Append("- ").AppendFormat(CultureInfo.InvariantCulture, item, issue).Append('\n');
        }

        return built.ToString();
    }

    /// <summary>Makes long paragraphs longer.</summary>
    public static string Padding(string text, int way) => LongParagraph().Replace(text, match =>
        match.Value + string.Concat(
            Enumerable.Repeat(Han().IsMatch(match.Value) ? ChineseSentence : Sentence, (Han().IsMatch(match.Value) ? 8 : 3) + (way % 4))));

    [GeneratedRegex(@"^(?![#>|!\-*\d\[<:]|\s|[A-Z]\w+: )[^\n]{80,}$", RegexOptions.Multiline)]
    private static partial Regex LongParagraph();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
