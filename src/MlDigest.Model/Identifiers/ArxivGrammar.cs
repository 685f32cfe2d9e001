namespace MlDigest.Model.Identifiers;

/// <summary>
/// The form of arXiv identifiers: <c>YYMM.NNNN</c> from 0704 to 1412, <c>YYMM.NNNNN</c> from 1501, <c>archive/YYMMNNN</c> from 1991 to
/// 0703, each with an optional version. See <see href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv’s page on identifiers</see>
/// and, for the repairs, <see href="https://github.com/arXiv/arxiv-base/blob/develop/arxiv/identifier/__init__.py">its own reader</see>.
/// </summary>
internal static class ArxivGrammar
{
    private const int YearOfFiveDigits = 2015;
    private const int LongestVersion = 9;

    // With a subject class: cond-mat.mtrl-sci.
    private const int LongestArchive = 24;

    private static readonly string[] Archives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg", "comp-gas",
        "cond-mat", "cs", "dg-ga",
        "econ", "eess", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex",
        "nucl-th", "patt-sol",
        "physics", "plasm-ph", "q-alg", "q-bio", "q-fin", "quant-ph", "solv-int", "stat", "supr-con",
    ];

    /// <summary>The name of an archive that an identifier holds by its number.</summary>
    public static string Archive(int archive) => Archives[archive - 1];

    public static int NumberOfDigits(int year) => year >= YearOfFiveDigits ? 5 : 4;

    /// <summary>The length of the new-style identifier, version included, that a text starts with; 0 when it starts with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="repair">Whether zeros may be missing or too many in front of the number, if nothing else follows.</param>
    public static int NewStyle(ReadOnlySpan<char> text, out ArxivId id, bool repair = false)
    {
        id = default;
        if (text.Length < 9 || text[4] != '.') return 0;
        var (year, month) = ((int)Ascii.Number(text.Slice(0, 2)), (int)Ascii.Number(text.Slice(2, 2)));
        if (year < 7 || month is < 1 or > 12 || (year == 7 && month < 4)) return 0;
        year += 2000;
        var digits = Ascii.Digits(text.Slice(5));
        var end = 5 + digits;
        if (digits != NumberOfDigits(year) && !(repair && digits is 4 or 5)) return 0;
        var number = (int)Ascii.Number(text.Slice(5, digits));
        if (number == 0 || (number > 9999 && NumberOfDigits(year) == 4)) return 0;
        if (!TryEnd(text, ref end, out var version) || (digits != NumberOfDigits(year) && end < text.Length)) return 0;
        id = new ArxivId(0, year, month, number, version);
        return end;
    }

    /// <summary>
    /// The length of the identifier with an archive in front that a text starts with; 0 when it starts with none. The subject class is
    /// dropped, hyphens may be missing, and an archive in front of a new-style identifier goes as well.
    /// </summary>
    public static int OldStyle(ReadOnlySpan<char> text, out ArxivId id)
    {
        id = default;
        var slash = text.Slice(0, Math.Min(text.Length, LongestArchive)).IndexOf('/');
        if (slash < 2 || FindArchive(text.Slice(0, slash)) is not (> 0 and var archive)) return 0;
        var start = slash + 1;
        while (start < text.Length && text[start] == '/') start++;
        if (NewStyle(text.Slice(start), out id) is > 0 and var length) return start + length;
        if (text.Length < start + 7 || Ascii.Number(text.Slice(start, 7)) is not (> 0 and var value)) return 0;
        var (year, month, number) = ((int)(value / 100_000), (int)(value / 1_000 % 100), (int)(value % 1_000));
        year += year >= 91 ? 1900 : 2000;
        if (month is < 1 or > 12 || number == 0 || (year * 100) + month > 200703) return 0;
        var end = start + 7;
        if (!TryEnd(text, ref end, out var version)) return 0;
        id = new ArxivId(archive, year, month, number, version);
        return end;
    }

    /// <summary>
    /// Reads an identifier that a path or a person has written, with the repairs that arXiv makes; what follows is left over.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ArxivId id, out ReadOnlySpan<char> rest)
    {
        text = IdentifierText.WithoutName(text.TrimStart('/'), ArxivId.Scheme).TrimStart('/');
        var end = text.Length;
        while (FileExtension(text.Slice(0, end)) is > 0 and var extension) end -= extension;
        var name = text.Slice(0, end);
        var length = NewStyle(name, out id, repair: true);
        if (length == 0) length = OldStyle(name, out id);
        rest = name.Slice(length);
        return length > 0;
    }

    private static int FileExtension(ReadOnlySpan<char> text)
    {
        if (text.EndsWith(".pdf".AsSpan(), StringComparison.OrdinalIgnoreCase)) return 4;
        return text.EndsWith(".ps".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".gz".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    /// <summary>The number of an archive; 0 when there is none of that name. Neither case nor hyphens count.</summary>
    private static int FindArchive(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        if (dot > 0)
        {
            foreach (var c in name.Slice(dot + 1))
            {
                if (!Ascii.IsLetter(c) && c != '-') return 0;
            }

            name = name.Slice(0, dot);
        }

        for (var i = 0; i < Archives.Length; i++)
        {
            if (IsSame(Archives[i], name)) return i + 1;
        }

        return 0;
    }

    private static bool IsSame(string archive, ReadOnlySpan<char> name)
    {
        var i = 0;
        foreach (var c in name)
        {
            if (i < archive.Length && archive[i] == '-') i++;
            if (c == '-') continue;
            if (i == archive.Length || archive[i] != Ascii.ToLower(c)) return false;
            i++;
        }

        return i == archive.Length;
    }

    /// <summary>Takes the version in; false where the identifier goes on as a longer word or number.</summary>
    private static bool TryEnd(ReadOnlySpan<char> text, ref int end, out int version)
    {
        version = 0;
        if (end + 1 < text.Length && text[end] is 'v' or 'V' && text[end + 1] is >= '1' and <= '9')
        {
            var digits = Ascii.Digits(text.Slice(end + 1));
            if (digits > LongestVersion) return false;
            version = (int)Ascii.Number(text.Slice(end + 1, digits));
            end += 1 + digits;
        }

        return end == text.Length || (!char.IsDigit(text[end]) && !Ascii.IsLetter(text[end]));
    }
}
