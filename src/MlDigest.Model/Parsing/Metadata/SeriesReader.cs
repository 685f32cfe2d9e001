using System.Text;
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the name of a publication in the title of an issue: what is left without number and period.</summary>
internal static class SeriesReader
{
    private static readonly char[] Separators =
        [
            ' ', '\u00A0', '#', '-', '–', '—', '(', '（', '[', '【', ':', '：', ',', '，', '|', '·', '/', ')', '）', ']', '】', '.',
        ];

    public static string? Read(string title)
    {
        var period = PeriodReader.Find(title)?.Place;
        var number = NumberReader.FindInTitle(title, period ?? default)?.Place;
        var isStated = period is not null || number is not null;
        var cut = Math.Min(period?.Start ?? title.Length, number?.Start ?? title.Length);
        var colon = title.AsSpan().IndexOfAny(':', '：');
        if (colon > 0) cut = Math.Min(cut, colon);
        var name = Finished(WithoutOrdinalWord(title.Substring(0, cut).Trim(Separators)));

        // "Week of 3 May": what it is a week of is not told.
        if (TitleTokens.IsWeek(name.AsSpan())) name = "";

        // What a colon announces behind the date is the subject.
        if (name.Length == 0 && isStated && colon < 0)
        {
            name = title.Substring(Math.Max(period?.End ?? 0, number?.End ?? 0)).Trim(Separators);
        }

        return name.Length > 0 && (isStated || (cut < title.Length && Words.NamesDigest(name))) ? name : null;
    }

    /// <summary>A name without the word that announces the number behind it: "Gazette, issue" of "Gazette, issue 12".</summary>
    private static string WithoutOrdinalWord(string name)
    {
        var start = name.LastIndexOf(' ') + 1;
        return NumberReader.Announces(name.AsSpan(start)) ? name.Substring(0, start).Trim(Separators) : name;
    }

    /// <summary>A name without the words that the date has to follow: "The boats of" of "The boats of May 2031".</summary>
    private static string Finished(string name)
    {
        while (name.LastIndexOf(' ') is > 0 and var last && Words.EndsBeforeDate(name.AsSpan()))
        {
            name = name.Substring(0, last).Trim(Separators);
        }

        return name;
    }

    /// <summary>The letters of a title without months and numbers: what the titles of a compilation's issues have in common.</summary>
    public static string Residue(string title)
    {
        var builder = new StringBuilder(title.Length);
        var period = PeriodReader.Find(title)?.Place ?? default;
        for (var (i, isCount) = (0, false); i < title.Length; i++)
        {
            isCount = LeadingNumber.IsChineseDigit(title[i]) && (isCount || (i > 0 && title[i - 1] == '第'));
            if (char.IsLetter(title[i]) && !isCount && !period.Contains(i)) builder.Append(char.ToLowerInvariant(title[i]));
        }

        return builder.ToString();
    }
}
