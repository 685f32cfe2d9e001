namespace MlDigest.Model.Parsing.Canonical;

/// <summary>An address with a text, <c>[text](address)</c>, or without one, <c>&lt;address&gt;</c>.</summary>
/// <param name="Text">The text; null where there is none.</param>
/// <param name="Url">The address.</param>
internal readonly record struct CanonicalTarget(TextRange Text, TextRange Url)
{
    /// <summary>Reads all of a part of the current line.</summary>
    public static CanonicalTarget Read(CanonicalLines lines, Extent range)
    {
        var source = lines.Text;
        if (Is(source, range.Start, range.End, '<')) return new(default, ReadUrl(lines, range with { Start = range.Start + 1 }, '>'));
        var middle = Is(source, range.Start, range.End, '[') ? Find(source, range with { Start = range.Start + 1 }, ']') : -1;
        if (middle < 0 || !Is(source, middle + 1, range.End, '(')) throw lines.Wrong("'[text](address)' or '<address>' was expected");
        var text = CanonicalText.Plain(source, new Extent(range.Start + 1, middle), lines.Line);
        if (!Is(source, middle + 2, range.End, '<')) return new(text, ReadUrl(lines, range with { Start = middle + 2 }, ')'));
        if (!Is(source, range.End - 1, range.End, ')')) throw lines.Wrong("')' was expected");
        return new(text, ReadUrl(lines, new Extent(middle + 3, range.End - 1), '>'));
    }

    /// <summary>Reads an address that has its end where the part ends.</summary>
    private static TextRange ReadUrl(CanonicalLines lines, Extent range, char end) => Find(lines.Text, range, end) == range.End - 1
        ? CanonicalText.Address(lines.Text, range with { End = range.End - 1 })
        : throw lines.Wrong($"'{end}' was expected at the end");

    private static bool Is(string source, int position, int end, char c) => position < end && source[position] == c;

    /// <summary>The first place of a mark that stands behind no backslash; -1 where there is none.</summary>
    private static int Find(string source, Extent range, char mark)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (source[i] == mark) return i;
            if (source[i] == '\\') i++;
        }

        return -1;
    }
}
