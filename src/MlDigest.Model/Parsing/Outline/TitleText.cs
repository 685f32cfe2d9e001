using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>A title as plain text, without the number and the ornaments in front of it.</summary>
/// <param name="Range">The title.</param>
/// <param name="Number">The number in front; -1 when there is none.</param>
/// <param name="IsDecorated">Whether an ornament stood in front, such as a dash.</param>
internal readonly record struct TitleText(TextRange Range, short Number, bool IsDecorated)
{
    private static readonly char[] Ornaments =
        [
            '—', '–', '-', '─', '•', '●', '■', '□', '◆', '◇', '▶', '►', '▸', '▪', '*', '#', '＃', '>', '|', ':', '：', '·', '・', '→',
            ' ', '\u00A0', '\u3000', '\\',
        ];
    private static readonly char[] Trailing = ['#', '|', ' ', '\u00A0', '\u3000', '\\', ':', '：', '-', '—', '–', '*', '→'];

    // Enough of a title to see that it begins with a day.
    private const int LongestDay = 24;

    private const int YearDigits = 4;

    // Digits of a reference; more are a year.
    private const int LongestReference = 3;

    // Digits of a day; fewer count.
    private const int ShortestDay = 4;

    public ReadOnlySpan<char> Text => Range.Span;

    /// <summary>The number in front; null when there is none.</summary>
    public int? Ordinal => Number < 0 ? null : Number;

    public static TitleText Read(DocumentOutline outline, Extent runs) => Read(outline, outline.PlainRange(runs));

    public static TitleText Read(DocumentOutline outline, TextRange text)
    {
        text = WithoutFootnotes(WithoutAttributes(WithoutMark(text)));
        var title = BeginsWithAttribute(text.Span) ? text.TrimStart([' ']) : text.TrimStart(Ornaments);
        if (TimeMark.LengthIn(title.Span) is > 0 and var time) title = title.Slice(time).TrimStart(Ornaments);
        var decorated = title.Span.Length < text.Span.TrimStart().Length;
        var number = LeadingNumber.Read(title.Span);
        if (number.Length == 0) number = LeadingNumber.ReadCount(title.Span);
        if (number.Length == 0 && LeadingNumber.ReadPlain(title.Span) is { Length: > 0 } plain && outline.CountsPlainly) number = plain;
        short ordinal = -1;

        // "2.14" and nothing else is a day, or the whole name of a version.
        if (number.Parts > 1 && number.Length == title.Span.TrimEnd().Length) number = default;
        if (number.Length > 0 && (number.Parts == 1 || outline.CountsByParts) && !BeginsWithDay(title.Span))
        {
            ordinal = number.Value;
            title = title.Slice(number.Length).TrimStart(Ornaments);
        }

        if (InBrackets(title.Span) is { IsEmpty: false } inside) title = title.Slice(inside.Start, inside.Length);
        if (Citation.TitleOf(title.Span) is { IsEmpty: false } cited) title = title.Slice(cited.Start, cited.Length);
        title = EndsWithLanguage(title.Span) ? title : title.TrimEnd(Trailing);
        return title.IsEmpty && ordinal < 0
            ? new TitleText(new TextRange(text.Span.Trim().ToString()), -1, false)
            : new TitleText(title, ordinal, decorated);
    }

    /// <summary>A title without the marks of footnotes and numbers of references behind it: "The title [^1]", "The title [12]".</summary>
    private static TextRange WithoutFootnotes(TextRange text)
    {
        for (var title = text.Span.TrimEnd(); title.Length > 0 && title[title.Length - 1] == ']'; title = text.Span.TrimEnd())
        {
            var open = title.LastIndexOf('[');
            if (open < 1 || !IsReference(title.Slice(open + 1, title.Length - open - 2), title[open - 1])) break;
            text = text.Slice(0, open);
        }

        return text;
    }

    private static bool IsReference(ReadOnlySpan<char> mark, char before) => mark.Length > 0 && mark[0] == '^'
        ? mark.IndexOf(' ') < 0
        : before == ' ' && mark.Length is > 0 and <= LongestReference && Ascii.Digits(mark) == mark.Length;

    /// <summary>Whether a text begins with a sign that belongs to its first word: <c>#[inline]</c>.</summary>
    private static bool BeginsWithAttribute(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.Length > 2 && text[0] == '#' && text[1] == '[' && char.IsLetter(text[2]);
    }

    /// <summary>Whether the sign that a text ends with belongs to the name of a programming language: "C#".</summary>
    private static bool EndsWithLanguage(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[text.Length - 1] == '#' && char.IsUpper(text[text.Length - 2])
            && (text.Length == 2 || !char.IsLetterOrDigit(text[text.Length - 3]));

    /// <summary>What stands in the wide brackets that a title is all in, but for a remark behind it: "【The title】（source）".</summary>
    private static Extent InBrackets(ReadOnlySpan<char> title)
    {
        if (title.Length < 3 || title[0] != '【' || title.IndexOf('】') is not (> 1 and var close)) return default;
        var behind = title.Slice(close + 1).Trim();
        return behind.IsEmpty || (behind[0] is '（' or '(' && behind[behind.Length - 1] is '）' or ')') ? new Extent(1, close) : default;
    }

    /// <summary>Whether a number in front is that of a day: "11. April, Berlin".</summary>
    private static bool BeginsWithDay(ReadOnlySpan<char> title) =>
        title.IndexOf(' ') is > 0 and var space && char.IsLetter(title[Math.Min(space + 1, title.Length - 1)])
            && PeriodReader.BeginsWithDay(title.Slice(0, Math.Min(title.Length, LongestDay)).ToString());

    /// <summary>
    /// The length of a day in brackets that a text begins with, "[ 310502 ] ", "[2031-05-02] "; 0 when it begins with none.
    /// </summary>
    private static int DayInBrackets(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var i = 1; i < text.Length && i < LongestDay; i++)
        {
            if (Ascii.IsDigit(text[i])) digits++;
            else if (text[i] is ']' or '】') return digits >= ShortestDay && i + 1 < text.Length && text[i + 1] == ' ' ? i + 2 : 0;
            else if (text[i] is not (' ' or '-' or '/' or '.')) return 0;
        }

        return 0;
    }

    /// <summary>
    /// The length of a conference and a year in brackets that a text begins with, "[ABCD 2031] "; 0 when it begins with none.
    /// </summary>
    private static int VenueInBrackets(ReadOnlySpan<char> text)
    {
        var close = text.IndexOfAny(']', '】');
        if (close <= YearDigits + 1 || close > LongestDay || close + 1 >= text.Length || text[close + 1] != ' ') return 0;
        var year = text.Slice(close - YearDigits, YearDigits);
        if (Ascii.Digits(year) < YearDigits || year[0] is not ('1' or '2')) return 0;
        var capitals = 0;
        foreach (var c in text.Slice(1, close - YearDigits - 1))
        {
            if (char.IsUpper(c)) capitals++;
            else if (!char.IsLetter(c) && c is not (' ' or '\'' or '’' or '-')) return 0;
        }

        return capitals > 1 ? close + 2 : 0;
    }

    /// <summary>A heading without the names that converters write behind it in braces: "Theory {#theory}".</summary>
    private static TextRange WithoutAttributes(TextRange range)
    {
        var text = range.Span;
        return StartOfAttributes(text) is > 0 and var brace ? range.Slice(0, text.Slice(0, brace).TrimEnd().Length) : range;
    }

    /// <summary>
    /// Where the attributes begin that some programs write behind a heading, "Ferries {#ferries}", "Ferries {: .wide}"; -1 where there are
    /// none.
    /// </summary>
    public static int StartOfAttributes(ReadOnlySpan<char> heading)
    {
        if (heading.IsEmpty || heading[heading.Length - 1] != '}' || heading.LastIndexOf('{') is not (> 0 and var brace)) return -1;
        var names = heading.Slice(brace + 1).TrimStart();
        var isMarked = !names.IsEmpty && names[0] == ':';
        if (isMarked) names = names.Slice(1).TrimStart();
        return names.Length > 1 && (names[0] is '#' or '.' ? char.IsLetter(names[1]) : isMarked && char.IsLetter(names[0])) ? brace : -1;
    }

    /// <summary>A text without the box of a task the name of a picture, a day or a venue in front: "[x] Title", ":rocket: Title".</summary>
    private static TextRange WithoutMark(TextRange range)
    {
        var text = range.Span;
        if (LeadReader.SkipTaskBox(text) is { IsEmpty: false } rest && rest.Length < text.Length)
        {
            return range.Slice(text.Length - rest.Length);
        }

        if (text.Length > 0 && text[0] is '[' or '【' && Math.Max(DayInBrackets(text), VenueInBrackets(text)) is > 0 and var behind)
        {
            return range.Slice(behind);
        }

        if (text.Length < 4 || text[0] != ':') return range;
        var end = 1;
        while (end < text.Length && (Ascii.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '+')) end++;
        return end > 2 && end + 1 < text.Length && text[end] == ':' && text[end + 1] == ' ' ? range.Slice(end + 2) : range;
    }
}
