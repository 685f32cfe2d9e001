namespace MlDigest.Model.Identifiers;

/// <summary>
/// The form of arXiv identifiers: <c>YYMM.NNNN</c> until 1412, <c>YYMM.NNNNN</c> from 1501, <c>archive/YYMMNNN</c> until 0703, each
/// with an optional version. See <see href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv’s page on identifiers</see>.
/// </summary>
internal static class ArxivGrammar
{
    private static readonly string[] OldArchives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga",
        "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph",
        "q-alg", "q-bio", "quant-ph", "solv-int", "stat", "supr-con",
    ];

    /// <summary>The length of the new-style identifier, version included, that a text starts with; 0 when it starts with none.</summary>
    public static int NewStyleLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[4] != '.' || !AreDigits(text.Slice(0, 4))) return 0;
        var year = Number(text.Slice(0, 2));
        var month = Number(text.Slice(2, 2));
        if (month is < 1 or > 12 || year < 7 || (year == 7 && month < 4)) return 0;
        var digits = year >= 15 ? 5 : 4;
        if (text.Length < 5 + digits || !AreDigits(text.Slice(5, digits)) || Number(text.Slice(5, digits)) == 0) return 0;
        var end = 5 + digits;
        if (end < text.Length && char.IsDigit(text[end])) return 0;
        end += VersionLength(text.Slice(end));
        return end < text.Length && (char.IsDigit(text[end]) || (text[end] < '\u007F' && char.IsLetter(text[end]))) ? 0 : end;
    }

    /// <summary>The canonical form of an old-style identifier that a text starts with; null when it starts with none.</summary>
    public static string? OldStyle(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 2 || text.Length < slash + 8) return null;
        var archive = text.Slice(0, slash);
        var dot = archive.IndexOf('.');
        if (dot > 0) archive = archive.Slice(0, dot);
        var known = false;
        foreach (var name in OldArchives) known |= archive.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
        var number = text.Slice(slash + 1, 7);
        if (!known || !AreDigits(number) || Number(number.Slice(2, 2)) is < 1 or > 12 || Number(number.Slice(4)) == 0) return null;
        var end = slash + 8;
        if (end < text.Length && char.IsDigit(text[end])) return null;
        var version = VersionLength(text.Slice(end));
#pragma warning disable CA1308 // arXiv writes archives in lower case.
        return $"{archive.ToString().ToLowerInvariant()}/{number.ToString()}{text.Slice(end, version).ToString()}";
#pragma warning restore CA1308
    }

    private static int VersionLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != 'v' || text[1] is < '1' or > '9') return 0;
        var length = 2;
        while (length < text.Length && text[length] is >= '0' and <= '9') length++;
        return length;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }
}
