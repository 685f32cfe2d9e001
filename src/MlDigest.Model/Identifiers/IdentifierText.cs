using MlDigest.Model.Parsing;

namespace MlDigest.Model.Identifiers;

/// <summary>What the reading and writing of all identifiers share.</summary>
internal static class IdentifierText
{
    private const int LongestQuotation = 60;

    /// <summary>
    /// A text without white space around it and without the name of the scheme in front: <c>10.1/a</c> for <c>DOI: 10.1/a</c>.
    /// </summary>
    public static ReadOnlySpan<char> WithoutName(ReadOnlySpan<char> text, string name)
    {
        text = text.Trim();
        if (text.Length <= name.Length || !text.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return text;
        var rest = text.Slice(name.Length);
        if (rest[0] is not (':' or '：') && !char.IsWhiteSpace(rest[0])) return text;
        rest = rest.TrimStart();
        return rest[0] is ':' or '：' ? rest.Slice(1).TrimStart() : rest;
    }

    /// <summary>Reads a text that is a URL; one without <c>https://</c> too, where it is a site that names works.</summary>
    public static bool TryReadAddress(ReadOnlySpan<char> text, out WebAddress address)
    {
        text = text.Trim();
        address = WebAddress.Read(text);
        if (!address.Host.IsEmpty) return true;
        var slash = text.IndexOf('/');
        if (slash <= 0 || !Ascii.IsLetter(text[slash - 1]) || text.Slice(0, slash).IndexOf('.') < 0) return false;
        address = WebAddress.ReadHost(text);
        return Sites.Of(address) != Site.None;
    }

    /// <summary>A path with what is percent-encoded in it decoded.</summary>
    public static ReadOnlySpan<char> Unescape(ReadOnlySpan<char> path) =>
        path.IndexOf('%') < 0 ? path : Uri.UnescapeDataString(path.ToString()).AsSpan();

    public static FormatException Unexpected(string expected, ReadOnlySpan<char> text)
    {
        var found = Clipping.Head(text.ToString(), LongestQuotation);
        return new FormatException($"Expected {expected}, not '{found}{(found.Length < text.Length ? "…" : "")}'.");
    }

    /// <summary>Writes a text into a span that is long enough for it.</summary>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Writes a number at the end of a span and gives where it begins.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="end">Where the number ends.</param>
    /// <param name="number">The number, not negative.</param>
    /// <param name="digits">How many digits it has at least.</param>
    public static int WriteBackwards(Span<char> destination, int end, long number, int digits = 1)
    {
        for (; digits > 0 || number > 0; digits--, number /= 10) destination[--end] = (char)('0' + (number % 10));
        return end;
    }
}
