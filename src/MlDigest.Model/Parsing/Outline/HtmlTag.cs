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
        return text.Slice(start, name.Length).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[start + name.Length]);
    }

    /// <summary>An attribute's value, entities decoded; null when the tag has none of that name.</summary>
    public string? Attribute(string name)
    {
        for (var position = 1; position < text.Length;)
        {
            var found = text.Slice(position).IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (found < 0) return null;
            var start = position + found;
            position = start + name.Length;
            if (!char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('"' or '\'')) continue;
            var equals = SkipSpaces(position);
            if (equals >= text.Length || text[equals] != '=') continue;
            return Value(SkipSpaces(equals + 1));
        }

        return null;
    }

    private string? Value(int start)
    {
        if (start >= text.Length) return null;
        var quote = text[start];
        var quoted = quote is '"' or '\'';
        var value = text.Slice(quoted ? start + 1 : start);
        var length = quoted ? value.IndexOf(quote) : value.IndexOfAny([' ', '\t', '\n', '\r', '>']);
        return HtmlHelper.Unescape(value.Slice(0, length < 0 ? value.Length : length).Trim().ToString(), removeBackSlash: false);
    }

    private int SkipSpaces(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }
}
