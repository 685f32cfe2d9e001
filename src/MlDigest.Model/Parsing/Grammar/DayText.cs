namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Tells a text that is a day, or several, and nothing else.</summary>
internal static class DayText
{
    private const int Longest = 32;
    private const int LastDay = 31;
    private const string Marks = "./-–—~〜,;&()（） 年月日년월일火水木金土화수목금토";

    /// <summary>
    /// Whether a text is one: "24 May", "Sat 3rd", "02.03.", "5/16", "9月13日（金）". Numbers with a dot between are one only where no
    /// version is written so.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return false;
        var (hasName, hasMonthSign, hasYear, numbers, second) = (false, false, false, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (text[i] is >= '0' and <= '9')
            {
                while (i < text.Length && text[i] is >= '0' and <= '9') i++;
                if (!IsDayOrYear(text.Slice(start, i - start), ref hasYear)) return false;
                if (++numbers == 2) second = start;
                if (TitleToken.IsOrdinal(text, i)) i += TitleToken.OrdinalEnding;
            }
            else if (Marks.IndexOf(text[i]) >= 0)
            {
                hasMonthSign |= text[i++] is '月' or '월';
            }
            else
            {
                while (i < text.Length && char.IsLetter(text[i])) i++;
                var word = text.Slice(start, i - start);
                if (word.IsEmpty || (MonthNames.Read(word) is null && !Words.IsWeekday(word))) return false;
                hasName = true;
            }
        }

        return (hasName || hasMonthSign) ? numbers > (hasYear ? 1 : 0) : numbers > 1 && IsInNumbers(text, second, hasYear);
    }

    private static bool IsDayOrYear(ReadOnlySpan<char> digits, ref bool hasYear)
    {
        var value = 0;
        foreach (var digit in digits) value = Math.Min(int.MaxValue / 10, value * 10) + (digit - '0');
        if (digits.Length < PeriodText.YearLength) return value is > 0 and <= LastDay;
        if (digits.Length > PeriodText.YearLength || value is < TitleToken.EarliestYear or > TitleToken.LatestYear) return false;
        return hasYear = true;
    }

    /// <summary>Whether numbers alone are a day: with a slash or a year, or with a zero or a dot that versions do not have.</summary>
    private static bool IsInNumbers(ReadOnlySpan<char> text, int second, bool hasYear)
    {
        if (hasYear || text[second - 1] == '/') return true;
        var end = second;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        return text[second - 1] is '.' or '-' && (text[0] == '0' || text[second] == '0' || (end < text.Length && text[end] == '.'));
    }
}
