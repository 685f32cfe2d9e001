namespace MlDigest.Model.Parsing.Grammar;

/// <summary>
/// A number that an editor puts in front of a title, such as <c>1.</c>, <c>2、</c>, <c>（3）</c>, <c>[4]</c>, <c>05 |</c> or <c>4.2</c>.
/// </summary>
/// <param name="Value">The last part of the number: 2 for <c>4.2</c>.</param>
/// <param name="Parts">How many parts the number has: 2 for <c>4.2</c>; 0 when there is none.</param>
/// <param name="Length">The characters that the number takes, spaces behind it included.</param>
/// <param name="IsBracketed">
/// Whether a bracket closes it, <c>（3）</c> or <c>3)</c>: lists inside an item are numbered in another form than the items.
/// </param>
internal readonly record struct LeadingNumber(short Value, byte Parts, int Length, bool IsBracketed = false)
{
    private const string ChineseDigits = "零一二三四五六七八九十";

    // The longest word for what a number counts.
    private const int LongestName = 12;

    /// <summary>Whether a character is a digit as Chinese writes numbers out: 十 of 第十二.</summary>
    public static bool IsChineseDigit(char c) => ChineseDigits.IndexOf(c) >= 0;

    public static LeadingNumber Read(ReadOnlySpan<char> text)
    {
        var position = SkipSpaces(text, 0);
        if (Sign(text.Slice(position), out var sign) is > 0 and var taken)
        {
            return new LeadingNumber((short)sign, 1, SkipSpaces(text, position + taken));
        }

        var bracketed = position < text.Length && text[position] is '(' or '（' or '[' or '【';
        if (bracketed) position++;
        var (value, parts) = (0, 0);
        while (parts < 3)
        {
            var digits = Digits(text, position, out var part);
            if (digits == 0) break;
            (value, parts, position) = (part, parts + 1, position + digits);
            if (bracketed || position + 1 >= text.Length || text[position] != '.' || !char.IsDigit(text[position + 1])) break;
            position++;
        }

        if (parts == 0) return default;
        if (!bracketed && parts == 1 && IsZeroPadded(text, position))
        {
            return new LeadingNumber((short)value, (byte)parts, SkipSpaces(text, position));
        }

        if (!bracketed && parts == 1 && SkipSpaces(text, position) is var bar && bar > position && bar + 1 < text.Length && text[bar] == '|'
            && text[bar + 1] == ' ')
        {
            return new LeadingNumber((short)value, (byte)parts, SkipSpaces(text, bar + 1));
        }

        var closed = position < text.Length && (bracketed
            ? text[position] is ')' or '）' or ']' or '】'
            : text[position] is '.' or '、' or '．' or ')' or '）' || IsSlash(text, position) || IsComma(text, position));
        var closesBracket = closed && text[position] is ')' or '）' or ']' or '】';
        if (closed)
        {
            position++;
            if (position < text.Length && text[position] is ')' or '）') position++;
            if (position + 1 < text.Length && text[position] is '–' or '-' && char.IsDigit(text[position + 1])) return default;
        }
        else if (bracketed || parts == 1)
        {
            return default;
        }

        // A number of several parts may stand without a closing mark ("4.2 Title"), but not as a quantity ("1.5B", "3.14").
        if (!closed && position < text.Length && text[position] is not (' ' or '\u3000') && !Scripts.IsUnspaced(text[position]))
        {
            return default;
        }

        return new LeadingNumber((short)value, (byte)parts, SkipSpaces(text, position), closesBracket);
    }

    /// <summary>A number with nothing but a space between it and a title: "1 Title". Most of these are quantities.</summary>
    public static LeadingNumber ReadPlain(ReadOnlySpan<char> text)
    {
        var length = text.IsEmpty || text[0] is < '0' or > '9' ? 0 : Digits(text, 0, out _);
        if (length is 0 or > 2 || length + 1 >= text.Length || text[length] != ' ' || !char.IsLetter(text[length + 1])) return default;
        Digits(text, 0, out var value);
        return new LeadingNumber((short)value, 1, length + 1);
    }

    /// <summary>A number behind the word for what it counts, with a mark between it and a title: "Paper 1: Title", "论文2：标题".</summary>
    public static LeadingNumber ReadCount(ReadOnlySpan<char> text)
    {
        // Most titles begin with words that no number follows.
        var front = text.Slice(0, Math.Min(text.Length, LongestName + 2));
        var start = Scripts.FirstDigit(front);
        var name = front.Slice(0, start).TrimEnd();
        if (start == front.Length || name.IsEmpty || name.Length > LongestName) return default;
        var digits = Digits(text, start, out var value);
        var mark = SkipSpaces(text, start + digits);
        if (digits == 0 || mark + 1 >= text.Length || !Words.NamesCounted(name)) return default;
        var isMarked = text[mark] is ':' or '：' || (text[mark] is '.' or '-' or '–' or '—' or '|' && text[mark + 1] == ' ');
        return isMarked ? new LeadingNumber((short)value, 1, SkipSpaces(text, mark + 1)) : default;
    }

    /// <summary>Whether a slash with a space behind it closes a number, as in threads: "1/ Title".</summary>
    private static bool IsSlash(ReadOnlySpan<char> text, int position) =>
        text[position] == '/' && position + 1 < text.Length && text[position + 1] == ' ';

    /// <summary>Whether a wide comma closes a number: "1，标题".</summary>
    private static bool IsComma(ReadOnlySpan<char> text, int position) =>
        text[position] == '，' && position + 1 < text.Length && !char.IsDigit(text[position + 1]);

    /// <summary>
    /// The characters of a number in one sign, <c>①</c> or a digit on a key, that a text starts with; 0 when it starts with none.
    /// </summary>
    private static int Sign(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty) return 0;
        if (text[0] is >= '\u2460' and <= '\u2473')
        {
            value = text[0] - '\u2460' + 1;
            return 1;
        }

        var end = text.Length > 1 && text[1] == '\uFE0F' ? 2 : 1;
        if (text[0] is < '0' or > '9' || text.Length <= end || text[end] != '\u20E3') return 0;
        value = text[0] - '0';
        return end + 1;
    }

    /// <summary>Whether a number of two digits that begins with zero stands in front of a title: "01 Title".</summary>
    private static bool IsZeroPadded(ReadOnlySpan<char> text, int end) =>
        end > 1 && text[end - 2] == '0' && (end == 2 || !char.IsDigit(text[end - 3])) && end + 1 < text.Length
            && text[end] is ' ' or '\u3000' && char.IsLetter(text[end + 1]);

    private static int Digits(ReadOnlySpan<char> text, int position, out int value)
    {
        value = 0;
        var length = 0;
        while (length < 3 && position + length < text.Length && text[position + length] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[position + length] - '0');
            length++;
        }

        if (length > 0) return position + length < text.Length && char.IsDigit(text[position + length]) ? 0 : length;
        if (position + 1 >= text.Length || text[position] < '一') return 0;
        var digit = ChineseDigits.IndexOf(text[position]);
        if (digit <= 0) return 0;
        value = digit;
        if (digit == 10 && ChineseDigits.IndexOf(text[position + 1]) is > 0 and < 10 and var unit)
        {
            value += unit;
            return 2;
        }

        return text[position + 1] is '、' or '）' or ')' ? 1 : 0;
    }

    /// <summary>A number up to 99 in Chinese digits that a text starts with.</summary>
    public static int ReadChinese(ReadOnlySpan<char> text, out int length)
    {
        var (tens, units) = (0, 0);
        for (length = 0; length < text.Length && length < 3; length++)
        {
            var digit = ChineseDigits.IndexOf(text[length]);
            if (digit < 0) break;
            if (digit == 10) (tens, units) = (Math.Max(units, 1), 0);
            else units = digit;
        }

        return (tens * 10) + units;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }
}
