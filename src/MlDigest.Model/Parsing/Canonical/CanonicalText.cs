using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Takes the escapes out of texts of the canonical form.</summary>
internal static class CanonicalText
{
    private const string Escapes = "\\&";
    private const string Marks = "`*[]<" + Escapes;

    /// <summary>A text with Markdown's escapes.</summary>
    /// <exception cref="NotCanonicalException">A mark stands without an escape.</exception>
    public static TextRange Plain(string source, Extent range, int line) => Read(source, range, Marks, line);

    /// <summary>An address with Markdown's escapes, in which marks mean nothing.</summary>
    public static TextRange Address(string source, Extent range) => Read(source, range, Escapes, 0);

    private static TextRange Read(string source, Extent range, string special, int line)
    {
        var text = range.Of(source);
        if (text.IndexOfAny(special.AsSpan()) < 0) return new TextRange(source, range.Start, range.Length);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = text.Slice(i).IndexOfAny(special.AsSpan());
            if (length != 0)
            {
                if (length < 0) length = text.Length - i;
                result.Append(source, range.Start + i, length);
                i += length;
            }
            else if (text[i] == '\\') i += AppendEscaped(text.Slice(i), result);
            else if (text[i] == '&') i += AppendEntity(text.Slice(i), result);
            else throw Unescaped(source, range.Start, range.Start + i, line);
        }

        return new TextRange(result.ToString());
    }

    /// <summary>Appends the document's own Markdown, in which <c>&amp;#x…;</c> alone is an escape.</summary>
    public static void AppendVerbatim(string source, Extent range, StringBuilder result)
    {
        for (var position = range.Start; position < range.End;)
        {
            var text = source.AsSpan(position, range.End - position);
            var length = text.IndexOf(CanonicalForm.Reference.AsSpan());
            if (length < 0) length = text.Length;
            result.Append(source, position, length);
            position += length;
            if (position < range.End) position += AppendEntity(source.AsSpan(position, range.End - position), result);
        }
    }

    public static bool HasVerbatimEscape(ReadOnlySpan<char> text) => text.IndexOf(CanonicalForm.Reference.AsSpan()) >= 0;

    private static NotCanonicalException Unescaped(string source, int start, int position, int line) => new(
        new SourceSpan(position, 1, line + TextLines.Count(source, new Extent(start, position))),
        $"'{source[position]}' stands in a text without a backslash before it");

    private static int AppendEscaped(ReadOnlySpan<char> text, StringBuilder result)
    {
        if (text.Length > 1 && text[1] is '\n' or '\r')
        {
            var end = text[1] == '\r' && text.Length > 2 && text[2] == '\n' ? 3 : 2;
            result.Append('\n');
            return text.Slice(end).StartsWith(CanonicalForm.Indentation.AsSpan()) ? end + CanonicalForm.Indentation.Length : end;
        }

        if (text.Length == 1 || !text[1].IsAsciiPunctuation())
        {
            result.Append('\\');
            return 1;
        }

        result.Append(text[1]);
        return 2;
    }

    private static int AppendEntity(ReadOnlySpan<char> text, StringBuilder result)
    {
        var end = text.Slice(0, Math.Min(text.Length, CanonicalForm.LongestEntity)).IndexOf(';');
        if (end > 0)
        {
            var name = text.Slice(1, end - 1);
            if (name.Length > 1 && name[0] == '#')
            {
                var isHexadecimal = name[1] is 'x' or 'X';
                if (int.TryParse(
                    name.Slice(isHexadecimal ? 2 : 1).ToString(),
                    isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var code) && code is >= 0 and <= 0x10FFFF)
                {
                    if (code > char.MaxValue) result.Append(char.ConvertFromUtf32(code));
                    else result.Append((char)code);
                    return end + 1;
                }
            }
            else if (EntityHelper.DecodeEntity(name) is { } known)
            {
                result.Append(known);
                return end + 1;
            }
        }

        result.Append('&');
        return 1;
    }
}
