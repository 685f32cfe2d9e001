using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// What the name of a document says of its issue, where nothing in it does: <c>2014-05-12-ferries.md</c>, <c>letters/issue-12.md</c>.
/// </summary>
internal static class DocumentName
{
    // A folder for the year, one for the month, and the file.
    private const int MostParts = 3;
    private const int LongestNumber = 4;

    private static readonly string[] Announcing = WordTable.Of(WordHint.NumberInName, WordStrength.Alone);

    /// <summary>The month, week or day; null where the name has none.</summary>
    public static string? Period(string name)
    {
        var stem = Stem(name);
        var file = stem.Substring(stem.LastIndexOf('/') + 1).Replace('_', '-');
        return PeriodFinder.AtLeastMonth(PeriodReader.Read(file)) ?? CompactDate.Find(file, DateOrder.Unknown)?.Period
            ?? PeriodFinder.AtLeastMonth(PeriodReader.Read(stem));
    }

    /// <summary>The number of the issue, where a word announces it at the name's end or it is all of the name.</summary>
    public static int? Number(string name)
    {
        var stem = Stem(name);
        return NumberOf(stem.Substring(stem.LastIndexOf('/') + 1));
    }

    /// <summary>The number of the issue at the end of its address, where a word announces it: "/letters/issue-12/", "/issues/12".</summary>
    public static int? NumberInAddress(string? url)
    {
        var path = url is null ? "" : WebAddress.Read(url.AsSpan()).Path.Trim('/').ToString();
        var start = path.LastIndexOf('/') + 1;
        if (start > 0 && char.IsDigit(path[start])) start = path.LastIndexOf('/', start - 2) + 1;
        return path.Length == 0 || char.IsDigit(path[start]) ? null : NumberOf(path.Substring(start).Replace('/', '-'));
    }

    private static int? NumberOf(string file)
    {
        var start = file.Length;
        while (start > 0 && file[start - 1] is >= '0' and <= '9') start--;
        var digits = file.Length - start;
        if (digits is 0 or > LongestNumber || !int.TryParse(
            file.Substring(start),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number))
        {
            return null;
        }

        if (digits == LongestNumber && file[start] != '0') return null;
        if (start == 0) return number;
        var word = file.Substring(0, start).TrimEnd('-', '_', ' ', '.', '#');
        var begin = word.Length;
        while (begin > 0 && char.IsLetter(word[begin - 1])) begin--;
        return Folding.IsOneOf(Announcing, word.AsSpan(begin)) ? number : null;
    }

    /// <summary>The name's last parts, without its ending.</summary>
    private static string Stem(string name)
    {
        var dot = name.LastIndexOf('.');
        var end = dot > name.LastIndexOfAny(['/', '\\']) ? dot : name.Length;
        var start = end;
        for (var parts = 0; start > 0; start--)
        {
            if (name[start - 1] is '/' or '\\' && ++parts == MostParts) break;
        }

        return name.Substring(start, end - start).Replace('\\', '/');
    }
}
