using Markdig.Helpers;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Where a paragraph falls into parts because a line of it is the name of one: a title wholly in bold, a section in brackets.
/// </summary>
internal static class ParagraphLines
{
    // A longer text in brackets is a remark.
    private const int LongestBracketed = 40;
    private const int LongestTitle = 200;

    /// <summary>The end of the part that begins on a line.</summary>
    public static int EndOf(StringLineGroup lines, int start)
    {
        if (IsBracketed(lines.Lines[start].Slice.AsSpan())) return start + 1;
        var saysSomething = false;
        for (var i = start; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (i > start && (IsBracketed(line) || IsNumbered(line) || (saysSomething && IsBold(line)))) return i;
            saysSomething |= !IsPictureOrLink(line);
        }

        return lines.Count;
    }

    /// <summary>Whether a line is a few words in brackets that are no link: "[ Tools ]", "【工具】".</summary>
    private static bool IsBracketed(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length is < 4 or > LongestBracketed || text[0] is not ('[' or '【' or '［' or '〔')) return false;
        var inside = text.Slice(1, text.Length - 2);
        return text[text.Length - 1] is ']' or '】' or '］' or '〕' && (text[0] != '[' || inside[0] == ' ')
            && inside.IndexOfAny("[]【】".AsSpan()) < 0 && !inside.Trim().IsEmpty;
    }

    /// <summary>Whether a line begins with a number in bold: "**2.** The text".</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        if (line.Length < 8 || line[0] != '*' || line[1] != '*') return false;
        var digits = Ascii.Digits(line.Slice(2));
        return digits is 1 or 2 && line.Slice(2 + digits).StartsWith(".** ".AsSpan());
    }

    private static bool IsBold(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        if (text.Length is < 6 or > LongestTitle || !text.StartsWith("**".AsSpan()) || !text.EndsWith("**".AsSpan())) return false;
        var inside = text.Slice(2, text.Length - 4);
        return inside.IndexOf("**".AsSpan()) < 0 && inside[inside.Length - 1] is not (':' or '：' or '*')
            && inside[0] is not (' ' or '*');
    }

    /// <summary>Whether a line is a picture, or begins with a link: what a title below it is about.</summary>
    private static bool IsPictureOrLink(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.IsEmpty || text[0] == '[' || text.StartsWith("![".AsSpan());
    }
}
