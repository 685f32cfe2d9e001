using Markdig.Helpers;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Lines that an editor wrote as items of a list without making them one: "[Title](url) - text" after "[Title](url) - text", or
/// "[Title][1]" after "[Title][2]".
/// </summary>
internal static class TitledLines
{
    // Below this many characters a text behind a link says no more than where it leads.
    private const int ShortestText = 8;
    private const int ShortestTitle = 12;

    // Of so many lines one may begin otherwise.
    private const int MostOthers = 4;
    private const int MostDigits = 3;

    /// <summary>
    /// Whether each of the lines, two or more below one that ends with a colon, is all bold, or neither, begins with a link, with the same
    /// bullet that Markdown does not know, or with the same picture and has a link.
    /// </summary>
    public static bool IsListOf(StringLineGroup lines)
    {
        if (lines.Count < 2) return false;
        var isNamed = lines.Count > 2 && IsBold(lines.Lines[0].Slice.AsSpan());
        var start = isNamed || (lines.Count > 2 && lines.Lines[0].Slice.AsSpan().TrimEnd() is { IsEmpty: false } above && above[0] != '['
            && above[above.Length - 1] is ':' or '：') ? 1 : 0;
        var first = lines.Lines[start].Slice.AsSpan();
        var bullet = first.IsEmpty || !(IsBullet(first[0]) || IsTightBullet(first)) ? '\0' : first[0];
        var picture = PictureOf(first);
        var areBroken = AreBroken(lines, start, isNamed ? 2 : 3);
        if (areBroken && AreLinks(lines, start, isNamed ? lines.Count - 2 : (lines.Count - start) / MostOthers)) return true;
        for (var i = start; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (picture.Length > 0 ? !line.StartsWith(picture) || line.IndexOf("](".AsSpan()) < 0
                : bullet == '\0' ? !BeginsWithTitle(line, areBroken)
                : line.IsEmpty || line[0] != bullet)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line is all bold: "**Reading**".</summary>
    private static bool IsBold(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(" \\".AsSpan());
        return text.Length > 4 && text.StartsWith("**".AsSpan()) && text.EndsWith("**".AsSpan())
            && text.Slice(2, text.Length - 4).IndexOf("**".AsSpan()) < 0;
    }

    /// <summary>Whether all lines have links, and most begin with one; what begins a line is no label.</summary>
    private static bool AreLinks(StringLineGroup lines, int start, int mostOthers)
    {
        var others = 0;
        for (var i = start; i < lines.Count; i++)
        {
            var line = WithoutNumber(lines.Lines[i].Slice.AsSpan());
            var middle = line.IndexOf("](".AsSpan());
            if (middle < 0) return false;
            if (line[0] != '[') others++;
            else if (Words.IsLinkLabel(line.Slice(1, middle - 1)) || Words.IsInvitation(line.Slice(1, middle - 1))) return false;
        }

        return others <= mostOthers;
    }

    /// <summary>A line without the number in front, in which a backslash may keep Markdown from a list: "12\. [Title](url)".</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> line)
    {
        var digits = Ascii.Digits(line);
        var rest = line.Slice(digits);
        if (digits is 0 or > MostDigits || rest.Length < 4) return line;
        if (rest[0] == '\\') rest = rest.Slice(1);
        return rest[0] is '.' or ')' && rest[1] == ' ' ? rest.Slice(2).TrimStart() : line;
    }

    /// <summary>
    /// Whether a break stands behind each of so many lines or more, but the last: "[Title](url)\", or one with two spaces behind it.
    /// </summary>
    private static bool AreBroken(StringLineGroup lines, int start, int fewest)
    {
        for (var i = start; i < lines.Count - 1; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (!line.EndsWith("  ".AsSpan()) && !line.TrimEnd().EndsWith("\\".AsSpan())) return false;
        }

        return lines.Count - start >= fewest;
    }

    /// <summary>The picture that a line begins with; nothing when it begins with none.</summary>
    private static ReadOnlySpan<char> PictureOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return default;
        if (char.IsHighSurrogate(line[0])) return line.Slice(0, 2);
        return line[0] is >= '\u2190' and <= '\u2BFF' && !IsBullet(line[0]) ? line.Slice(0, 1) : default;
    }

    /// <summary>Whether a character stands for a bullet where editors do not write Markdown's.</summary>
    public static bool IsBullet(char c) => c is '•' or '·' or '・' or '●' or '▪' or '◦' or '‣' or '►' or '▶' or '➤' or '■' or '◆';

    /// <summary>Whether a line is a bullet without the space that makes it one, before a link: "*[Title](url)".</summary>
    private static bool IsTightBullet(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] is '*' or '-' && line[1] == '[' && line.Slice(1).IndexOf('*') < 0;

    /// <summary>Whether a line is a link, a mark, and a text about it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isBroken">Whether breaks part the lines: titles may be short then, and have a remark behind them.</param>
    private static bool BeginsWithTitle(ReadOnlySpan<char> line, bool isBroken)
    {
        if (line.IsEmpty) return false;
        if (line[0] != '[') return StandsBeforeUrl(line);
        var (middle, close) = (line.IndexOf("](".AsSpan()), ')');
        if (middle < 0) (middle, close) = (line.IndexOf("][".AsSpan()), ']');
        if (middle < 2) return false;
        var end = line.Slice(middle + 1).IndexOf(close) + 1;
        var rest = end == 0 ? default : line.Slice(middle + end + 1).TrimStart(" \\".AsSpan());
        if (end > 0 && rest.TrimEnd(" \\".AsSpan()).IsEmpty)
        {
            return (isBroken || middle > ShortestTitle) && !Words.IsLinkLabel(line.Slice(1, middle - 1))
                && !Words.IsInvitation(line.Slice(1, middle - 1));
        }

        if (isBroken && rest.Length > 1 && rest[0] == '(') return true;
        return rest.Length > ShortestText && rest[0] is '-' or '–' or '—' or ':' or '：' or '|' or '→'
            && rest.Slice(1).IndexOf("](".AsSpan()) is < 0 or > ShortestText;
    }

    /// <summary>Whether a line is a text, a dash and a URL: "The title – https://…".</summary>
    private static bool StandsBeforeUrl(ReadOnlySpan<char> line)
    {
        var url = line.TrimEnd(" \\".AsSpan());
        url = url.Slice(url.LastIndexOf(' ') + 1);
        if (!BareUrl.IsUrl(url)) return false;
        var title = line.Slice(0, line.TrimEnd(" \\".AsSpan()).Length - url.Length).TrimEnd();
        return title.Length > 2 && title[title.Length - 1] is '-' or '–' or '—' && title[title.Length - 2] == ' '
            && title.IndexOf("://".AsSpan()) < 0;
    }
}
