namespace MlDigest.Model.Parsing.Outline;

/// <summary>A number that an editor puts in front of a title, such as <c>1.</c>, <c>2、</c>, <c>（3）</c>, <c>[4]</c>, <c>05 |</c> or <c>4.2</c>.</summary>
/// <param name="Value">The last part of the number: 2 for <c>4.2</c>.</param>
/// <param name="Parts">How many parts the number has: 2 for <c>4.2</c>; 0 when there is none.</param>
/// <param name="Length">The characters that the number takes, spaces behind it included.</param>
/// <param name="IsBracketed">Whether a bracket closes it, <c>（3）</c> or <c>3)</c>: lists inside an item are numbered in another form than the items.</param>
internal readonly record struct LeadingNumber(int Value, int Parts, int Length, bool IsBracketed = false)
{
    private const string ChineseDigits = "零一二三四五六七八九十";

    public static LeadingNumber Read(ReadOnlySpan<char> text)
    {
        var position = SkipSpaces(text, 0);
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
        if (!bracketed && parts == 1 && SkipSpaces(text, position) is var bar && bar > position && bar + 1 < text.Length && text[bar] == '|' && text[bar + 1] == ' ') return new LeadingNumber(value, parts, SkipSpaces(text, bar + 1));
        var closed = position < text.Length && (bracketed ? text[position] is ')' or '）' or ']' or '】' : text[position] is '.' or '、' or '．' or ')' or '）');
        var closesBracket = closed && text[position] is ')' or '）' or ']' or '】';
        if (closed)
        {
            position++;
            if (position < text.Length && text[position] is ')' or '）') position++;
        }
        else if (bracketed || parts == 1)
        {
            return default;
        }

        // A number of several parts may stand without a closing mark ("4.2 Title"), but not as a quantity ("1.5B", "3.14").
        if (!closed && position < text.Length && text[position] is not (' ' or '\u3000') && !Scripts.IsUnspaced(text[position])) return default;
        return new LeadingNumber(value, parts, SkipSpaces(text, position), closesBracket);
    }

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
        if (position + 1 >= text.Length) return 0;
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
