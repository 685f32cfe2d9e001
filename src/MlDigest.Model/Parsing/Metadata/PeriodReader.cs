using System.Globalization;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// Finds the time that a title names, in Western, Chinese, Japanese and Korean forms, and writes it as ISO 8601 text.
/// </summary>
internal sealed class PeriodReader
{
    // English, French, German, Spanish, Portuguese, Italian, Dutch, Russian in two cases.
    private static readonly string[][] MonthNames =
    [
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    ];

    private const int AbbreviationLength = 3;

    // The number of a month by the hash of its name or of its English abbreviation.
    private static readonly Dictionary<ulong, int> Months = NumberMonths();

    private const string DayFormat = "yyyy-MM-dd";

    private readonly string title;
    private readonly List<TitleToken> tokens;

    private PeriodReader(string title)
    {
        this.title = title;
        tokens = TitleToken.Tokenize(title);
    }

    public static string? Read(string title) => Find(title)?.Period;

    /// <summary>Whether a title names a day, with or without its year: "June 23 - 30", "3 May".</summary>
    public static bool NamesDay(string title)
    {
        var reader = new PeriodReader(title);
        for (var i = 0; i < reader.tokens.Count; i++)
        {
            if (reader.MonthAt(i) is not null && (reader.IsNumber(i + 1, 1, 31) || (i > 0 && reader.IsNumber(i - 1, 1, 31)))) return true;
        }

        return false;
    }

    /// <summary>Whether a title begins with a day of a month: "11. April, Berlin".</summary>
    public static bool BeginsWithDay(string title)
    {
        var reader = new PeriodReader(title);
        var month = reader.IsMark(1, '.') ? 2 : 1;
        return reader.IsNumber(0, 1, 31) && reader.MonthAt(month) is not null;
    }

    /// <summary>The period and where it stands in the title; null when the title names none.</summary>
    public static (string Period, Extent Place)? Find(string title) => TitleToken.HoldsYear(title) ? new PeriodReader(title).Find() : null;

    private (string Period, Extent Place)? Find()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumericDate(i) is { } date && Exists(date.Period)) return RangeFrom(date) ?? date;
            if (DayFirstOrMonthFirst(i) is { } day && Exists(day.Period)) return day;
            if ((MonthRange(i) ?? DayRange(i)) is { } range && Exists(range.Period)) return range;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (WeekOfYear(i) is { } week) return week;
            if (MonthAndYear(i) is { } month && Exists(month.Period)) return month;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            // A year alone counts only where nothing else is glued to it: "2020", not "GPT-2020".
            if (tokens[i].IsYear && IsFree(tokens[i].Place)) return (Text(tokens[i].Value), tokens[i].Place);
        }

        return null;
    }

    /// <summary>Whether the calendar has the days of a period: there is no 31 February.</summary>
    private static bool Exists(string period) => Array.TrueForAll(
        period.Split('/'),
        part => part.Length != DayFormat.Length || DateTime.TryParseExact(part, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary><c>2020-05-04</c>, <c>2020/5</c>, <c>2021-W06</c>, <c>2020年5月4日</c>, <c>2020 年 9 月</c>, <c>2021 年第 6 周</c>.</summary>
    private (string Period, Extent Place)? NumericDate(int i)
    {
        if (!tokens[i].IsYear) return null;
        var year = tokens[i].Value;
        var next = i + 1;
        if (IsMark(next, '年', '년'))
        {
            if (IsMark(next + 1, '第')) next++;
            if (IsNumber(next + 1, 1, 53) && IsMark(next + 2, '周', '週', '주')) return (Week(year, next + 1), Place(i, next + 2));
            if (!IsNumber(next + 1, 1, 12) || !IsMark(next + 2, '月', '월')) return null;
            var month = next + 1;
            return IsNumber(month + 2, 1, 31) && IsMark(month + 3, '日', '일')
                ? (Day(year, tokens[month].Value, tokens[month + 2].Value), Place(i, month + 3))
                : (Month(year, tokens[month].Value), Place(i, month + 1));
        }

        if (!IsMark(next, '-', '/', '.')) return null;
        if (IsWord(next + 1, "w") && IsNumber(next + 2, 1, 53)) return (Week(year, next + 2), Place(i, next + 2));
        if (!IsNumber(next + 1, 1, 12) || tokens[next + 1].Place.Start != tokens[next].Place.End) return null;
        return IsMark(next + 2, title[tokens[next].Place.Start]) && IsNumber(next + 3, 1, 31)
            ? (Day(year, tokens[next + 1].Value, tokens[next + 3].Value), Place(i, next + 3))
            : (Month(year, tokens[next + 1].Value), Place(i, next + 1));
    }

    /// <summary><c>4.5.2020</c>, and with slashes where only one of the numbers can be the month: <c>12/23/2020</c>, <c>23/12/2020</c>.</summary>
    private (string Period, Extent Place)? DayFirstOrMonthFirst(int i)
    {
        if (!IsNumber(i, 1, 31) || !IsNumber(i + 2, 1, 31) || i + 4 >= tokens.Count || !tokens[i + 4].IsYear) return null;
        var hasDots = IsMark(i + 1, '.') && IsMark(i + 3, '.');
        if ((!hasDots && !(IsMark(i + 1, '/') && IsMark(i + 3, '/'))) || !IsGlued(i, i + 4)) return null;
        var (first, second) = (tokens[i].Value, tokens[i + 2].Value);
        if (hasDots ? second > 12 : (first > 12) == (second > 12)) return null;
        var isDayFirst = hasDots || first > 12;
        return (Day(tokens[i + 4].Value, isDayFirst ? second : first, isDayFirst ? first : second), Place(i, i + 4));
    }

    private bool IsGlued(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Place.End != tokens[i + 1].Place.Start) return false;
        }

        return true;
    }

    /// <summary><c>2024-04-08 → 2024-04-14</c>, <c>2024-04-08 to 2024-04-14</c>: a day that another one follows.</summary>
    private (string Period, Extent Place)? RangeFrom((string Period, Extent Place) start)
    {
        if (start.Period.Length != DayFormat.Length) return null;
        var next = tokens.FindIndex(token => token.Place.Start >= start.Place.End);
        if (next < 0 || !(IsMark(next, '→', '-', '–', '—', '/', '~', '～', '至', '到') || IsWord(next, "to") || IsWord(next, "bis"))) return null;
        if (next + 1 >= tokens.Count || NumericDate(next + 1) is not { } end || end.Period.Length != DayFormat.Length || !Exists(end.Period)) return null;
        return string.CompareOrdinal(start.Period, end.Period) < 0 ? ($"{start.Period}/{end.Period}", new Extent(start.Place.Start, end.Place.End)) : null;
    }

    /// <summary><c>June 23 - June 29, 2025</c>, <c>May 22 - 28 2023</c>, <c>Dec 30 - Jan 5) - 2025</c>: the year is that of the end.</summary>
    private (string Period, Extent Place)? MonthRange(int i)
    {
        if (MonthAt(i) is not { } startMonth || !IsNumber(i + 1, 1, 31) || !IsTo(i + 2)) return null;
        var end = i + 3;
        var endMonth = MonthAt(end) ?? startMonth;
        if (MonthAt(end) is not null) end++;
        if (!IsNumber(end, 1, 31) || YearBehind(end) is not { } year) return null;
        var endYear = tokens[year].Value;
        var start = Day(startMonth > endMonth ? endYear - 1 : endYear, startMonth, tokens[i + 1].Value);
        return ($"{start}/{Day(endYear, endMonth, tokens[end].Value)}", Place(i, year));
    }

    /// <summary><c>2–8 March 2026</c>, <c>23 February - 1 March 2026</c>.</summary>
    private (string Period, Extent Place)? DayRange(int i)
    {
        if (!IsNumber(i, 1, 31)) return null;
        var startMonth = MonthAt(i + 1);
        var dash = startMonth is null ? i + 1 : i + 2;
        if (!IsTo(dash) || !IsNumber(dash + 1, 1, 31)) return null;
        var month = IsWord(dash + 2, "de") ? dash + 3 : dash + 2;
        if (MonthAt(month) is not { } endMonth || YearBehind(month) is not { } year) return null;
        var endYear = tokens[year].Value;
        var start = Day(startMonth > endMonth ? endYear - 1 : endYear, startMonth ?? endMonth, tokens[i].Value);
        return ($"{start}/{Day(endYear, endMonth, tokens[dash + 1].Value)}", Place(i, year));
    }

    /// <summary><c>Week 6, 2021</c>, <c>2021 week 6</c>.</summary>
    private (string, Extent)? WeekOfYear(int i)
    {
        if (!IsWord(i, "week") && !IsWord(i, "woche") && !IsWord(i, "semaine") && !IsWord(i, "semana")) return null;
        if (!IsNumber(i + 1, 1, 53)) return null;
        if (YearBehind(i + 1) is { } year) return (Week(tokens[year].Value, i + 1), Place(i, year));
        for (var before = i - 1; before >= Math.Max(0, i - 2); before--)
        {
            if (tokens[before].IsYear) return (Week(tokens[before].Value, i + 1), Place(before, i + 1));
        }

        return null;
    }

    /// <summary><c>September 2020</c>, <c>4 May 2020</c>, <c>May 4th, 2020</c>.</summary>
    private (string Period, Extent Place)? MonthAndYear(int i)
    {
        if (MonthAt(i) is not { } month) return null;
        if (IsNumber(i + 1, 1, 31) && YearBehind(i + 1) is { } dayYear) return (Day(tokens[dayYear].Value, month, tokens[i + 1].Value), Place(i, dayYear));
        if (YearBehind(i) is not { } year) return null;
        var day = i - 1;
        if (day >= 0 && (tokens[day].Kind == TitleTokenKind.Word || IsMark(day, '.'))) day--;
        return day >= 0 && IsNumber(day, 1, 31)
            ? (Day(tokens[year].Value, month, tokens[day].Value), Place(day, year))
            : (Month(tokens[year].Value, month), Place(i, year));
    }

    /// <summary>The year that follows a token, with at most a few marks or an ordinal ending between.</summary>
    private int? YearBehind(int i)
    {
        for (var next = i + 1; next < tokens.Count && next <= i + 3; next++)
        {
            if (tokens[next].IsYear) return next;
            if (tokens[next].IsNumber || (tokens[next].Kind == TitleTokenKind.Word && tokens[next].Place.Length > 2)) return null;
        }

        return null;
    }

    private int? MonthAt(int i)
    {
        if (i >= tokens.Count || tokens[i].Kind != TitleTokenKind.Word || tokens[i].Place.Length < 3) return null;
        return Months.TryGetValue(Folding.Hash(tokens[i].Place.Of(title)), out var month) ? month : null;
    }

    /// <summary>Whether a token parts the first day of a range from its last.</summary>
    private static Dictionary<ulong, int> NumberMonths()
    {
        var months = new Dictionary<ulong, int> { [Folding.Hash("sept".AsSpan())] = 9 };
        foreach (var names in MonthNames)
        {
            for (var month = 0; month < names.Length; month++)
            {
                months[Folding.Hash(names[month].AsSpan())] = month + 1;
                if (names == MonthNames[0]) months[Folding.Hash(names[month].AsSpan(0, AbbreviationLength))] = month + 1;
            }
        }

        return months;
    }

    private bool IsTo(int i) => IsMark(i, '-', '–', '—', '~', '～', '→') || IsWord(i, "to") || IsWord(i, "al") || IsWord(i, "bis") || IsWord(i, "au");

    private bool IsFree(Extent place) =>
        (place.Start == 0 || title[place.Start - 1] is not ('-' or '.' or '/')) && (place.End == title.Length || title[place.End] is not ('-' or '/' or '%'));

    private bool IsNumber(int i, int lowest, int highest) => i < tokens.Count && tokens[i].IsIn(lowest, highest) && tokens[i].Place.Length <= 2;

    private bool IsWord(int i, string word) =>
        i < tokens.Count && tokens[i].Kind == TitleTokenKind.Word && tokens[i].Place.Of(title).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private bool IsMark(int i, params ReadOnlySpan<char> marks) => i < tokens.Count && tokens[i].Kind == TitleTokenKind.Mark && marks.IndexOf(title[tokens[i].Place.Start]) >= 0;

    private Extent Place(int first, int last) => new(tokens[first].Place.Start, tokens[last].Place.End);

    private string Week(int year, int token) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-W{1:00}", year, tokens[token].Value);

    private static string Day(int year, int month, int day) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);

    private static string Month(int year, int month) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", year, month);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
