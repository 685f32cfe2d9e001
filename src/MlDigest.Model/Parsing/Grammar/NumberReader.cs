namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Finds the number of an issue in its title: <c>Issue #7</c>, <c>#231</c>, <c>No. 12</c>, <c>第 300 期</c>.</summary>
internal static class NumberReader
{
    private static readonly char[] BeforePeriod = [' ', '\u00A0', '(', '（', '[', '【', ',', '，', '-', '–', '—', '|', '·', ':', '：', '/'];

    private static readonly char[] Bars = ['|', '｜'];

    private const int LargestCount = 20;
    private const int LongestRoman = 7;

    // Characters of a publication's name that are looked at.
    private const int LongestName = 100;

    private static readonly string[] Announcing = WordTable.Of(WordHint.Number, WordStrength.Alone);
    private static readonly string[] Volumes = WordTable.Of(WordHint.Volume, WordStrength.Alone);
    private static readonly string[] Names = WordTable.Of(WordHint.NumberedName, WordStrength.Alone);
    private static readonly string[] Counting = WordTable.Of(WordHint.Count, WordStrength.Alone);
    private static readonly string[] AnnouncingBehind = WordTable.Of(WordHint.NumberBefore, WordStrength.Alone);
    private static readonly string[] Publications = WordTable.Of(WordHint.Publication, WordStrength.Alone);

    private static readonly string[] Editions = ["issue", "edition", "episode"];

    private static readonly string[] Ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        ];

    public static int? Read(string title) => Find(title)?.Number;

    /// <summary>The number in what is known to be the title of an issue, in looser forms too; null when it states none.</summary>
    public static int? ReadTitle(string title) => FindInTitle(title)?.Number;

    /// <summary>
    /// The number in what is known to be the title of an issue and where it stands: "Harbour links - 239", "Weeknotes: 065", "Links of
    /// the week (4)", "第三十六期", "20회차".
    /// </summary>
    public static (int Number, Extent Place)? FindInTitle(string title) => FindInTitle(title, PeriodReader.Find(title)?.Place ?? default);

    /// <summary>The same, where it is known which place of the title names a time.</summary>
    public static (int Number, Extent Place)? FindInTitle(string title, Extent period)
    {
        if (!TitleToken.HoldsNumber(title.AsSpan()) && !MayHoldRoman(title)) return null;
        var tokens = TitleToken.Tokenize(title);
        if (Find(title, tokens) is { } found && !period.Contains(found.Place.End - 1)) return found;
        if (FindCounted(title) is { } counted && !period.Contains(counted.Place.Start)) return counted;
        if (FindBehindName(title, tokens) is { } behind && !period.Contains(behind.Place.Start)) return behind;
        if (FindLast(title, tokens) is { } last && !period.Contains(last.Place.End - 1)) return last;

        // "The Outer Loop 208 (4 May 2026)", "Weekly-12 | The news": what stands in front of the time, or of a bar, is a title too.
        if (FindBefore(title, period.Start) is { } dated) return dated;
        if (title.IndexOfAny(Bars) is var bar && !period.Contains(bar) && FindBefore(title, bar) is { } named) return named;
        return PeriodReader.FindWeek(title, tokens) is { } week && !period.Contains(week.Place.End - 1) ? (week.Week, week.Place) : null;
    }

    private static (int Number, Extent Place)? FindBefore(string title, int end) =>
        end > 0 ? FindInTitle(title.Substring(0, end).TrimEnd(BeforePeriod), default) : null;

    /// <summary>The number behind a sign in a heading: "Small Seas #19: the long way home"; null where it has none.</summary>
    public static int? FindSigned(string heading) =>
        heading.IndexOf('#') > 0 && Find(heading) is { } found && heading[found.Place.Start] == '#' ? found.Number : null;

    private static bool MayHoldRoman(string title) => title.IndexOfAny(['I', 'V', 'X', '第']) >= 0;

    /// <summary>The number that a text begins with, and where it ends: "Issue #4 of May"; null where it begins with none.</summary>
    public static (int Number, int End)? FindAtStart(string text) =>
        Find(text) is { } found && (found.Place.Start == 0 || Folding.IsOneOf(Announcing, text.AsSpan(0, found.Place.Start).Trim()))
            ? (found.Number, found.Place.End)
            : null;

    /// <summary>The number and where it stands in the title; null when the title states none.</summary>
    public static (int Number, Extent Place)? Find(string title) =>
        TitleToken.HoldsNumber(title.AsSpan()) ? Find(title, TitleToken.Tokenize(title)) : null;

    /// <summary>The same in a title that is cut into tokens.</summary>
    public static (int Number, Extent Place)? Find(string title, List<TitleToken> tokens)
    {
        // "Volume 2, issue 7" has the number of the issue behind that of the volume.
        (int Number, Extent Place)? volume = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsIn(0, 99999) || i == 0 || TitleToken.IsOrdinal(title, tokens[i].Place.End)) continue;
            var before = tokens[i - 1];
            var mark = title[before.Place.Start];
            if (before.Kind == TitleTokenKind.Mark && mark is '第' or '제' && i + 1 < tokens.Count
                && title[tokens[i + 1].Place.Start] is '期' or '号' or '號' or '回' or '辑' or '호')
            {
                return (tokens[i].Value, new Extent(before.Place.Start, tokens[i + 1].Place.End));
            }

            if (before.Kind == TitleTokenKind.Mark && mark is '#' or '＃' && before.Place.End == tokens[i].Place.Start)
            {
                return (tokens[i].Value, new Extent(before.Place.Start, tokens[i].Place.End));
            }

            if (before.Kind == TitleTokenKind.Mark && mark == '№')
            {
                return (tokens[i].Value, new Extent(before.Place.Start, tokens[i].Place.End));
            }

            // "The Outer Loop 208: …": a number that ends the name of a publication. Small ones count things: "Top 10: …".
            var ends = i + 1 == tokens.Count || title[tokens[i + 1].Place.Start] is ':' or '：';
            var isApart = before.Kind == TitleTokenKind.Word && before.Place.End < tokens[i].Place.Start && !tokens[i].IsYear;
            if (ends && isApart && ((i > 1 && tokens[i].Value > LargestCount) || IsNumberOf(title, i > 1, before.Place)
                || IsZeroPadded(title, before, tokens[i])))
            {
                return (tokens[i].Value, tokens[i].Place);
            }

            if (i + 2 < tokens.Count && title[tokens[i + 1].Place.Start] == '.' && tokens[i + 1].Place.Start == tokens[i].Place.End
                && Folding.IsOneOf(AnnouncingBehind, tokens[i + 2].Place.Of(title)))
            {
                return (tokens[i].Value, new Extent(tokens[i].Place.Start, tokens[i + 2].Place.End));
            }

            // "n.º 12" has two signs between.
            var word = i - 1;
            if (word > 1 && title[tokens[word].Place.Start] is 'º' or 'ª' && title[tokens[word - 1].Place.Start] == '.') word--;
            if (word > 0 && title[tokens[word].Place.Start] is '.' or '#' or ':' or '°' or 'º') word--;
            if (tokens[word].Kind == TitleTokenKind.Word && !tokens[i].IsYear && Folding.IsOneOf(Announcing, tokens[word].Place.Of(title))
                && !BeginsDate(title, tokens, i))
            {
                // "Engine Weekly 12": the word is part of the name.
                var isNamed = i > 1 && word == i - 1 && Folding.IsOneOf(Names, tokens[word].Place.Of(title));
                var found = (tokens[i].Value, isNamed ? tokens[i].Place : new Extent(tokens[word].Place.Start, tokens[i].Place.End));
                if (!Folding.IsOneOf(Volumes, tokens[word].Place.Of(title))) return found;
                volume = found;
            }
        }

        return volume;
    }

    /// <summary>Whether a number begins with zero, "Boat Relay 01": it counts neither things nor the days of a month.</summary>
    private static bool IsZeroPadded(string title, TitleToken before, TitleToken number) =>
        number.Place.Length > 1 && title[number.Place.Start] == '0' && number.Value > 0
            && !Folding.IsOneOf(Counting, before.Place.Of(title)) && MonthNames.Read(before.Place.Of(title)) is null;

    /// <summary>Whether a number is joined to others as in a date, "05/04/2026"; "12/2026" is a number with its year.</summary>
    private static bool BeginsDate(string title, List<TitleToken> tokens, int i)
    {
        if (!IsJoined(i)) return false;
        return !tokens[i + 2].IsYear || IsJoined(i + 2);

        bool IsJoined(int number) => number + 2 < tokens.Count && tokens[number + 2].IsNumber
            && title[tokens[number + 1].Place.Start] is '/' or '-' or '.'
            && tokens[number].Place.End == tokens[number + 1].Place.Start && tokens[number + 1].Place.End == tokens[number + 2].Place.Start;
    }

    /// <summary>Whether a word only says that the number behind it is an issue's: "issue", "выпуск".</summary>
    public static bool Announces(ReadOnlySpan<char> word) => Folding.IsOneOf(Announcing, word) && !Folding.IsOneOf(Names, word);

    /// <summary>A number that a sign of East Asia counts: <c>第三十六期</c>, <c>第 I 辑</c>, <c>20회차</c>, <c>84 回目</c>.</summary>
    private static (int Number, Extent Place)? FindCounted(string title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            var start = i;
            var isNamed = title[i] is '第' or '제';
            if (isNamed)
            {
                i++;
            }
            else if (title[i] is < '0' or > '9' || (i > 0 && (Scripts.Weight(title[i - 1]) == 1 || title[i - 1] is '.' or '-' or '/')))
            {
                continue;
            }

            while (i < title.Length && title[i] == ' ') i++;
            var (number, end) = (0, i);
            while (end < title.Length && title[end] is >= '0' and <= '9' && number < 99999) number = (number * 10) + (title[end++] - '0');
            if (end == i && isNamed)
            {
                number = LeadingNumber.ReadChinese(title.AsSpan(i), out var length);
                if (length == 0) number = ReadRoman(title.AsSpan(i), out length);
                end += length;
            }

            if (end == i || number == 0)
            {
                i = Math.Max(start, i - 1);
                continue;
            }

            i = end;
            while (i < title.Length && title[i] == ' ') i++;
            if (i < title.Length
                && (isNamed ? IsCounter(title[i]) || title[i] is '篇' or '弹' or '弾' : title[i] is '회' or '호' or '号' or '號' or '期'))
            {
                return (number, new Extent(start, i + 1));
            }

            i = end - 1;
        }

        return null;
    }

    private static bool IsCounter(char c) => c is '期' or '号' or '號' or '回' or '辑' or '輯' or '호' or '회';

    /// <summary>A number behind a title's only word, or the only one in front of a colon: "Lighthouse 318: the keepers".</summary>
    private static (int Number, Extent Place)? FindBehindName(string title, List<TitleToken> tokens)
    {
        if (tokens.Count < 2 || tokens[0].Kind != TitleTokenKind.Word || tokens[0].Place.End == tokens[1].Place.Start) return null;
        if (!tokens[1].IsIn(LargestCount + 1, 9999) || tokens[1].IsYear) return null;
        if (tokens.Count > 2 && title[tokens[2].Place.Start] is not (':' or '：')) return null;
        var name = tokens[0].Place.Of(title);
        return Folding.IsOneOf(Counting, name) || MonthNames.Read(name) is not null || PeriodReader.FindWeek(title, tokens) is not null
            ? null
            : (tokens[1].Value, tokens[1].Place);
    }

    /// <summary>
    /// A number that ends the title of an issue, apart from its name: behind a dash or colon, in brackets, or
    /// joined to the words of a slug.
    /// </summary>
    private static (int Number, Extent Place)? FindLast(string title, List<TitleToken> tokens)
    {
        var last = tokens.Count - 1;
        var isClosed = last > 0 && title[tokens[last].Place.Start] is ')' or ']' or '）';
        if (isClosed) last--;
        if (last < 1) return null;
        var (before, number) = (tokens[last - 1], tokens[last].Value);
        if (IsUnspacedWord(title, before.Place) && before.Place.End < tokens[last].Place.Start && tokens[last].IsIn(1, 9999)
            && !tokens[last].IsYear && !isClosed)
        {
            return (number, tokens[last].Place);
        }

        if (before.Kind != TitleTokenKind.Mark) return isClosed || tokens[last].IsNumber ? null : Roman(title, tokens, last, isClosed);
        var mark = title[before.Place.Start];
        if (tokens[last].Kind == TitleTokenKind.Word) return Roman(title, tokens, last, isClosed && mark is '(' or '[' or '（');
        if (!tokens[last].IsIn(0, 99999) || tokens[last].IsYear || last < 2 || tokens[last - 2].IsNumber) return null;
        if (isClosed) return mark is '(' or '[' or '（' ? (number, new Extent(before.Place.Start, tokens[last].Place.End + 1)) : null;
        var isApart = (mark is '-' or '–' or '—' && before.Place.End < tokens[last].Place.Start
            && tokens[last - 2].Place.End < before.Place.Start) || mark is ':' or '：' or '|';
        var isSlug = mark is '_' or '-' && title.IndexOf(' ') < 0
            && Words.NamesDigest(title.Substring(0, before.Place.Start).Replace(mark, ' '));
        return isApart || isSlug ? (number, tokens[last].Place) : null;
    }

    private static bool IsUnspacedWord(string title, Extent place) =>
        Scripts.IsHan(title[place.Start]) || Scripts.IsKana(title[place.Start]) || Scripts.IsHangul(title[place.Start]);

    /// <summary>A Roman number in brackets, or of more than one letter behind a title's last word: "Links of the week (II)".</summary>
    private static (int Number, Extent Place)? Roman(string title, List<TitleToken> tokens, int last, bool isInBrackets)
    {
        var place = tokens[last].Place;
        if ((!isInBrackets && (place.Length < 2 || !Words.NamesDigest(title.AsSpan(0, place.Start))))
            || ReadRoman(place.Of(title), out var length) is var number && (number == 0 || length != place.Length))
        {
            return null;
        }

        return (number, place);
    }

    /// <summary>A Roman number in capitals below 90; 0 where there is none.</summary>
    private static int ReadRoman(ReadOnlySpan<char> text, out int length)
    {
        var (number, last) = (0, 0);
        for (length = 0; length < text.Length && length < LongestRoman; length++)
        {
            var value = text[length] switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                _ => 0,
            };
            if (value == 0) break;
            number += value > last ? value - (2 * last) : value;
            last = value;
        }

        return length > 0 && (length == text.Length || !char.IsLetterOrDigit(text[length]) || Scripts.IsUnspaced(text[length]))
            ? number
            : 0;
    }

    /// <summary>The number in a sentence that introduces the issue: "This second issue", "the 7th edition", "第七期", "第 211 期".</summary>
    public static int? ReadProse(string text)
    {
        if (!MayHoldNumber(text)) return null;
        var tokens = TitleToken.Tokenize(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var word = tokens[i].Place.Of(text);
            var next = i + 1;
            if (tokens[i].Kind == TitleTokenKind.Mark && word[0] == '第')
            {
                var number = LeadingNumber.ReadChinese(text.AsSpan(tokens[i].Place.End), out var length);
                if (length > 0 && tokens[i].Place.End + length < text.Length
                    && text[tokens[i].Place.End + length] is '期' or '号' or '號' or '回')
                {
                    return number;
                }

                if (tokens[next].IsIn(1, 99999) && next + 1 < tokens.Count
                    && text[tokens[next + 1].Place.Start] is '期' or '号' or '號' or '回')
                {
                    return tokens[next].Value;
                }
            }

            if (tokens[i].IsIn(1, 999) && TitleToken.IsOrdinal(text, tokens[i].Place.End) && IsEdition(tokens[next].Place.Of(text)))
            {
                return tokens[i].Value;
            }

            if (IsEdition(tokens[next].Place.Of(text)) && OrdinalOf(word) is > 0 and var ordinal) return ordinal;
        }

        return null;
    }

    /// <summary>Whether a sentence has what stands beside the number of an issue; most have not.</summary>
    private static bool MayHoldNumber(string text)
    {
        if (text.IndexOf('第') >= 0) return true;
        foreach (var edition in Editions)
        {
            if (text.IndexOf(edition, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    /// <summary>The number that a word stands for, "second"; 0 where it stands for none.</summary>
    public static int OrdinalOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (word.Equals(Ordinals[i].AsSpan(), StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return 0;
    }

    /// <summary>
    /// Whether the number behind a title's last word is that of a digest, "This Week in Ferries 7", and no count, "The weekly top 10".
    /// </summary>
    private static bool IsNumberOf(string title, bool isOfWords, Extent last) =>
        Folding.IsOneOf(Publications, last.Of(title))
            || (isOfWords && Words.NamesDigest(new Extent(Math.Max(0, last.End - LongestName), last.End).Of(title))
                && !Folding.IsOneOf(Counting, last.Of(title)));

    private static bool IsEdition(ReadOnlySpan<char> word)
    {
        foreach (var edition in Editions)
        {
            if (word.SequenceEqual(edition.AsSpan())) return true;
        }

        return false;
    }
}
