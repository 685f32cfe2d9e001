using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Lines that an editor wrote as items of a list without making them one: "[Title](url) - text" after "[Title](url) - text".</summary>
internal static class TitledLines
{
    // Below this many characters a text behind a link says no more than where it leads.
    private const int ShortestText = 8;

    /// <summary>Whether each of the lines, two or more, begins with a link or with the same bullet that Markdown does not know.</summary>
    public static bool IsListOf(StringLineGroup lines)
    {
        if (lines.Count < 2) return false;
        var first = lines.Lines[0].Slice.AsSpan();
        var bullet = first.IsEmpty || !IsBullet(first[0]) ? '\0' : first[0];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (bullet == '\0' ? !BeginsWithTitle(line) : line.IsEmpty || line[0] != bullet) return false;
        }

        return true;
    }

    /// <summary>Whether a character stands for a bullet where editors do not write Markdown's.</summary>
    public static bool IsBullet(char c) => c is '•' or '·' or '●' or '▪' or '◦' or '‣' or '►' or '▶' or '➤' or '■' or '◆';

    /// <summary>Whether a line is a link, a mark, and a text about it.</summary>
    private static bool BeginsWithTitle(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '[') return false;
        var middle = line.IndexOf("](".AsSpan());
        if (middle < 2) return false;
        var end = line.Slice(middle).IndexOf(')');
        var rest = end < 0 ? default : line.Slice(middle + end + 1).TrimStart();
        return rest.Length > ShortestText && rest[0] is '-' or '–' or '—' or ':' or '：' or '|' or '→' && rest.Slice(1).IndexOf("](".AsSpan()) is < 0 or > ShortestText;
    }
}
