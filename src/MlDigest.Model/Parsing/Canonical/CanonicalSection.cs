using System.Globalization;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Reads the line that begins a section: a heading, or a comment where there is no title.</summary>
internal static class CanonicalSection
{
    private static readonly string[] Separator = [", "];

    /// <summary>Reads title, ordinal and kind from the current line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="depth">How deep the section stands, from 1.</param>
    public static DigestSection Read(CanonicalLines lines, out int depth)
    {
        var content = lines.Content.TrimEnd();
        var level = content.Length - content.TrimStart('#').Length;
        var isHeading = level <= CanonicalForm.LowestHeading && (level == 0 || level == content.Length || content[level] == ' ');
        if (!isHeading) throw lines.Wrong("this is no heading");
        depth = level - 1;
        var end = content.Length;
        var (ordinal, kind) = ((int?)null, default(SectionKind));
        var comment = StartOfComment(content);
        if (comment >= 0)
        {
            end = comment > 0 && content[comment - 1] == ' ' ? comment - 1 : comment;
            foreach (var (name, value) in Members(content.Slice(comment), lines))
            {
                if (name == CanonicalForm.Section) depth = ReadDepth(value, lines);
                else if (name == CanonicalForm.Ordinal) ordinal = CanonicalHead.ReadNumber(value, lines);
                else if (name == CanonicalForm.Kind) kind = new SectionKind(CanonicalWord.Read(value));
                else throw lines.Wrong($"a section has no member '{CanonicalForm.Clip(name)}'");
            }
        }

        if (depth < 1) throw lines.Wrong("the comment does not say how deep the section is");
        var start = lines.Current.Start;
        var range = new Extent(start + Math.Min(level + 1, end), start + end);
        var title = level == 0 ? default : CanonicalText.Plain(lines.Text, range, lines.Line);
        return new DigestSection { TitleRange = title, Ordinal = ordinal, Kind = kind };
    }

    // In a title the mark stands behind a backslash.
    private static int StartOfComment(ReadOnlySpan<char> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\') i++;
            else if (content.Slice(i).StartsWith(CanonicalForm.CommentStart.AsSpan())) return i;
        }

        return -1;
    }

    private static IEnumerable<(string Name, string Value)> Members(ReadOnlySpan<char> comment, CanonicalLines lines)
    {
        var length = comment.Length - CanonicalForm.CommentStart.Length - CanonicalForm.CommentEnd.Length;
        if (length < 0 || !comment.EndsWith(CanonicalForm.CommentEnd.AsSpan())) throw lines.Wrong("the comment does not end with the line");
        var inside = comment.Slice(CanonicalForm.CommentStart.Length, length).ToString();
        return inside.Split(Separator, StringSplitOptions.None).Select(member =>
        {
            var colon = member.IndexOf(':');
            if (colon < 0) throw lines.Wrong("a name and a colon were expected in the comment");
            return (member.Substring(0, colon).Trim(), member.Substring(colon + 1).Trim());
        });
    }

    private static int ReadDepth(string value, CanonicalLines lines) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0
            ? depth
            : throw lines.Wrong("the section's depth is no number from 1 up");
}
