using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>One HTML tag, as far as a digest needs it: its name and its attributes.</summary>
/// <param name="text">The tag from its opening to its closing angle bracket.</param>
internal readonly ref struct HtmlTag(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public bool IsClosing => text.Length > 1 && text[1] == '/';

    public bool IsNamed(string name)
    {
        var start = IsClosing ? 2 : 1;
        if (text.Length <= start + name.Length) return false;
        return text.Slice(start, name.Length).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase)
            && !char.IsLetterOrDigit(text[start + name.Length]);
    }

    /// <summary>An attribute's value, entities decoded; null when the tag has none of that name.</summary>
    public string? Attribute(string name)
    {
        var position = 1;
        while (position < text.Length && !char.IsWhiteSpace(text[position])) position++;
        while (position < text.Length)
        {
            position = SkipSpaces(position);
            var start = position;
            while (position < text.Length && text[position] is not ('=' or '>' or '/') && !char.IsWhiteSpace(text[position])) position++;
            var isWanted = text.Slice(start, position - start).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
            var equals = SkipSpaces(position);
            if (equals >= text.Length || text[equals] != '=')
            {
                position = Math.Max(position, start + 1);
                continue;
            }

            var value = Value(SkipSpaces(equals + 1), out position);
            if (isWanted) return HtmlHelper.Unescape(value.Trim().ToString(), removeBackSlash: false);
        }

        return null;
    }

    private ReadOnlySpan<char> Value(int start, out int end)
    {
        var isQuoted = start < text.Length && text[start] is '"' or '\'';
        var value = text.Slice(Math.Min(text.Length, isQuoted ? start + 1 : start));
        var length = isQuoted ? value.IndexOf(text[start]) : value.IndexOfAny([' ', '\t', '\n', '\r', '>']);
        if (length < 0) length = value.Length;
        end = Math.Min(text.Length, start + length + (isQuoted ? 2 : 0));
        return value.Slice(0, length);
    }

    private int SkipSpaces(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }
}
