using System.Text;
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Finds how an item's text begins.</summary>
internal static class LeadReader
{
    private const int LongestTag = 32;
    private const int MostPlainRuns = 8;
    private const int LongestOrnament = 8;

    public static Lead Read(DocumentOutline outline, Extent runs)
    {
        var position = SkipBlank(outline, runs.Start, runs.End);
        if (position == runs.End) return default;
        var style = LeadStyle.None;
        var number = default(LeadingNumber);
        if (!BeginsPlainly(outline.Runs[position])) position = SkipFront(outline, position, runs.End, ref style, ref number);
        var end = position;
        if (position < runs.End)
        {
            var marked = outline.Runs[position];
            if (marked.IsBold || marked.IsItalic)
            {
                var bold = marked.IsBold;
                while (end < runs.End && Continues(outline, end, runs.End, bold)) style |= StyleOf(outline.Runs[end++]);

                // A link of which only the first words are marked is the title as a whole.
                for (var link = outline.Runs[end - 1].Link; link >= 0 && end < runs.End && outline.Runs[end].Link == link; end++)
                {
                    style |= LeadStyle.Link;
                }
            }
            else if (marked.Link >= 0)
            {
                style |= LeadStyle.Link;
                while (end < runs.End && outline.Runs[end].Link == marked.Link) end++;
            }
        }

        var rest = end;
        while (rest < runs.End && outline.Runs[rest] is { IsBreak: false } run
            && (IsInsignificant(run.Text) || IsRemark(run) || IsOrnament(run.Text)))
        {
            rest++;
        }

        var aloneOnLine = end > position && (rest == runs.End || outline.Runs[rest].IsBreak);
        return new Lead(
            style, number, new Extent(position, end), aloneOnLine, aloneOnLine && SkipBlank(outline, rest, runs.End) == runs.End);
    }

    /// <summary>What follows the box of a task: "[x] ".</summary>
    public static ReadOnlySpan<char> SkipTaskBox(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']' && text[3] == ' ' ? text.Slice(4) : text;

    /// <summary>
    /// Whether what a text begins with can be no number, tag, time or ornament, as most cannot: the name of a link, a letter.
    /// </summary>
    private static bool BeginsPlainly(InlineRun first)
    {
        if (first.IsCode) return false;
        return first is { Link: >= 0, IsBold: false } || Identifiers.Ascii.IsLetter(first.Source[first.Start]);
    }

    /// <summary>Skips what stands in front of a lead: a number, a tag, a time, an ornament.</summary>
    private static int SkipFront(DocumentOutline outline, int position, int end, ref LeadStyle style, ref LeadingNumber number)
    {
        var first = outline.Runs[position];
        var text = Plain(outline, position, end, out var behind);
        if (first.Link < 0 || first.IsBold) number = LeadingNumber.Read(first.IsBold ? first.Text : text);
        if (number.Length > 0)
        {
            style |= LeadStyle.Number;
            if (!first.IsBold)
            {
                position = Skip(outline, position, end, number.Length);
                text = text.Slice(Math.Min(text.Length, number.Length));
            }
        }

        if (first is { Link: < 0, IsBold: false } && IsInsignificant(text = SkipTaskBox(text)) && behind > position)
        {
            position = SkipBlank(outline, behind, end);
        }

        if (first is { Link: < 0, IsBold: false } && text.Length > 1 && TitledLines.IsBullet(text[0])) style |= LeadStyle.Bullet;
        if (first is { IsCode: true, Link: < 0 }) position = SkipTags(outline, position, end);

        // "[pdf] [Title](url)", "00:03:12 — [Title](url)", "🔥 **Title**".
        if (!IsTag(text) && !IsTime(text) && !IsOrnament(text) && !IsPictureName(text)) return position;
        style |= LeadStyle.Tag;
        return SkipBlank(outline, behind, end);
    }

    private static bool Continues(DocumentOutline outline, int index, int end, bool bold)
    {
        var run = outline.Runs[index];
        if (bold ? run.IsBold : run.IsItalic) return true;

        // "**One** **title**": white space between two marked texts belongs to them.
        return !run.IsBreak && run.Text.IsWhiteSpace() && index + 1 < end
            && (bold ? outline.Runs[index + 1].IsBold : outline.Runs[index + 1].IsItalic);
    }

    private static LeadStyle StyleOf(InlineRun run) =>
        (run.IsBold ? LeadStyle.Bold : 0) | (run.IsItalic ? LeadStyle.Italic : 0) | (run.Link >= 0 ? LeadStyle.Link : 0);

    private static int SkipBlank(DocumentOutline outline, int position, int end)
    {
        while (position < end && outline.Runs[position] is var run && (run.IsBlank || IsInsignificant(run.Text))) position++;
        return position;
    }

    /// <summary>White space and the backslashes that exporters leave at line breaks.</summary>
    private static bool IsInsignificant(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ('\\' or ' ' or '\u00A0' or '\t' or '\u200B' or '~')) return false;
        }

        return true;
    }

    /// <summary>The unmarked text at a position, up to the first marked run or line end.</summary>
    private static ReadOnlySpan<char> Plain(DocumentOutline outline, int position, int end, out int behind)
    {
        for (behind = position; behind < end && behind < position + MostPlainRuns; behind++)
        {
            if (outline.Runs[behind] is not { Link: < 0, IsBold: false, IsItalic: false, IsBreak: false }) break;
        }

        if (behind == position) return default;
        if (behind == position + 1) return Clip(outline.Runs[position].Text);
        var text = new StringBuilder();
        for (var i = position; i < behind; i++)
        {
            text.Append(outline.Runs[i].Source, outline.Runs[i].Start, Math.Min(outline.Runs[i].Length, LongestTag + 1));
        }

        return text.ToString().AsSpan();
    }

    /// <summary>The position behind short tags set as code, when a marked text follows them: "`audio` `speech` [Title](url)".</summary>
    private static int SkipTags(DocumentOutline outline, int position, int end)
    {
        var behind = position;
        while (behind < end && behind < position + MostPlainRuns && !outline.Runs[behind].IsBreak
            && outline.Runs[behind].Link < 0 && (outline.Runs[behind].IsBlank
                || (outline.Runs[behind].IsCode && outline.Runs[behind].Length < LongestTag)))
        {
            behind++;
        }

        return behind < end && outline.Runs[behind] is { Link: >= 0 } or { IsBold: true } ? behind : position;
    }

    private static ReadOnlySpan<char> Clip(ReadOnlySpan<char> text) => text.Length <= LongestTag + 1 ? text : text.Slice(0, LongestTag + 1);

    /// <summary>The position behind a number of characters; the same run when they end inside it.</summary>
    private static int Skip(DocumentOutline outline, int position, int end, int length)
    {
        for (; position < end && outline.Runs[position].Length <= length; position++) length -= outline.Runs[position].Length;
        return length > 0 ? position : SkipBlank(outline, position, end);
    }

    /// <summary>Whether a text is a time of day or of a recording, with brackets and marks around it or not.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var time = text.Trim(" \u00A0()（）[]-–—|:".AsSpan());
        var colons = 0;
        foreach (var c in time)
        {
            if (c == ':') colons++;
            else if (c is < '0' or > '9') return false;
        }

        return colons is 1 or 2 && time.Length is >= 4 and <= 8;
    }

    /// <summary>
    /// Whether a text is one or a few signs without a meaning of their own: arrows, stars, pictures, bullets that Markdown does not know.
    /// </summary>
    private static bool IsOrnament(ReadOnlySpan<char> text)
    {
        var signs = text.Trim();
        if (signs.IsEmpty || signs.Length > LongestOrnament) return false;
        if (signs.Length == 1 && signs[0] is '*' or '-') return true;
        foreach (var c in signs)
        {
            // Pictures lie outside the first plane, and their variants and joints in these blocks.
            if (!char.IsSurrogate(c) && !TitledLines.IsBullet(c)
                && c is not (' ' or '\u200D' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u2190' and <= '\u2BFF')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that follows a title is a short remark in brackets: "(5 min read)", "[PDF]".</summary>
    private static bool IsRemark(InlineRun run)
    {
        var text = run.Text.Trim();
        return run.Link < 0 && text.Length is > 2 and <= LongestTag && text[0] is '(' or '[' or '（' or '【'
            && text.IndexOfAny(")]）】".AsSpan()) == text.Length - 1;
    }

    /// <summary>Whether a text is the name of a picture: ":rocket:".</summary>
    private static bool IsPictureName(ReadOnlySpan<char> text)
    {
        var name = text.Trim();
        return name.Length is > 3 and <= LongestTag && name[0] == ':' && name.Slice(1).IndexOf(':') == name.Length - 2
            && name.IndexOf(' ') < 0;
    }

    private static bool IsTag(ReadOnlySpan<char> text)
    {
        var tag = text.Trim();
        return tag.Length is > 2 and <= LongestTag && tag[0] is '[' or '【' && tag[tag.Length - 1] is ']' or '】';
    }
}
