#if !NETSTANDARD2_0
using System.Buffers;
#endif
using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// A text as Markdig reads it, with every character where it was. Marks at the beginning of a line that keyboards and exports write in
/// other characters are Markdown's: a zero-width character hides no mark, a no-break or wide space behind "#" is a space, and "•" is a
/// bullet. Brackets around a URL behind a space, "[The title] (url)", or wide ones, are those of a link.
/// </summary>
internal static class SourceText
{
    private const int MostDigits = 9;
    private const int ItemIndent = 2;

    private const string Bullets = "•‣⁃∙▪◦";

    // One alone may stand in front of a name, below a quotation: "– Ann".
    private const string Dashes = "–—";
    private const string ZeroWidths = "\u200B\u200C\u200D\u2060\uFEFF";
    private const string WideSpaces = "\u00A0\u3000";
    private const string AroundUrls = "()（）[]<>";

#if NETSTANDARD2_0
    private static readonly char[] Signs = (Bullets + Dashes + ZeroWidths + WideSpaces).ToCharArray();
#else
    private static readonly SearchValues<char> Signs = SearchValues.Create(Bullets + Dashes + ZeroWidths + WideSpaces);
#endif

    public static string Of(string text)
    {
        var source = text.Replace('\0', '\uFFFD');
        var mended = default(char[]);
        if (HoldsSign(source)) MendMarks(source, ref mended);
        MendTargets(source, " (http", ref mended);
        MendTargets(source, "（http", ref mended);
        return mended is null ? source : new string(mended);
    }

    private static void MendMarks(string source, ref char[]? mended)
    {
        var (dash, isQuoted) = (-1, false);
        foreach (var line in TextLines.Of(source, new Extent(0, source.Length)))
        {
            var start = line.Start;
            while (start < line.End && (source[start] is ' ' or '\t' or '>' || ZeroWidths.IndexOf(source[start]) >= 0)) start++;
            if (start == line.End) continue;
            for (var i = line.Start; i < start; i++)
            {
                if (ZeroWidths.IndexOf(source[i]) >= 0) Put(source, i, ' ', ref mended);
            }

            var behind = EndOfMark(source, start, line.End);
            var isWide = behind < line.End && WideSpaces.IndexOf(source[behind]) >= 0;
            var isMark = behind > start && behind < line.End && (isWide || source[behind] is ' ' or '\t');
            if (isMark && isWide) Put(source, behind, ' ', ref mended);
            if (isMark && Bullets.IndexOf(source[start]) >= 0) Put(source, start, '-', ref mended);

            // Who said it stands below a quotation, and dashes alone are a rule.
            var isDash = isMark && !isQuoted && Dashes.IndexOf(source[start]) >= 0
                && !source.AsSpan(start, line.End - start).Trim(" –—".AsSpan()).IsEmpty;
            isQuoted = source.IndexOf('>', line.Start, start - line.Start) >= 0;
            if (isDash && dash >= 0 && source[dash] == source[start])
            {
                Put(source, dash, '-', ref mended);
                Put(source, start, '-', ref mended);
            }

            // What is indented goes on with the item.
            if (isDash) dash = start;
            else if (isQuoted || start < line.Start + ItemIndent) dash = -1;
        }
    }

    private static void MendTargets(string source, string sign, ref char[]? mended)
    {
        for (var at = source.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = source.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            var url = at + sign.Length;
            if (at == 0 || source[at - 1] != ']' || !IsScheme(source, url)) continue;
            var end = url;
            while (end < source.Length && !char.IsWhiteSpace(source[end]) && AroundUrls.IndexOf(source[end]) < 0) end++;
            if (end == source.Length || source[end] != (sign[0] == ' ' ? ')' : '）')) continue;
            Put(source, at, '(', ref mended);
            if (sign[0] == ' ') Put(source, at + 1, ' ', ref mended);
            else Put(source, end, ')', ref mended);
        }
    }

    private static bool IsScheme(string text, int behind) => string.CompareOrdinal(text, behind, "://", 0, 3) == 0
        || string.CompareOrdinal(text, behind, "s://", 0, 4) == 0;

    private static void Put(string source, int i, char c, ref char[]? mended) => (mended ??= source.ToCharArray())[i] = c;

    /// <summary>Where the signs of a heading or the mark of an item end that a line begins with; its start when there are none.</summary>
    private static int EndOfMark(string text, int start, int end)
    {
        if (text[start] == '#') return start + HeadingMark.SignsOf(text.AsSpan(start, end - start));
        if (text[start] is '-' or '*' or '+' || Bullets.IndexOf(text[start]) >= 0 || Dashes.IndexOf(text[start]) >= 0) return start + 1;
        var digits = Ascii.Digits(text.AsSpan(start, end - start));
        return digits is > 0 and <= MostDigits && start + digits < end && text[start + digits] is '.' or ')' ? start + digits + 1 : start;
    }

    private static bool HoldsSign(string text) =>
#if NETSTANDARD2_0
        text.IndexOfAny(Signs) >= 0;
#else
        text.AsSpan().ContainsAny(Signs);
#endif
}
