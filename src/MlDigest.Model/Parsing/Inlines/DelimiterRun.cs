using System.Globalization;

namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// A run of asterisks or underscores. What stands on its two sides says whether it can begin or end emphasis, by the rules of
/// <see href="https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis">CommonMark</see>, and beside Chinese, Japanese and Korean
/// text, which has no spaces, by those of <see href="https://github.com/tats-u/markdown-cjk-friendly">CJK-friendly emphasis</see>.
/// </summary>
internal struct DelimiterRun
{
    /// <summary>The token the run is.</summary>
    public int Token { get; set; }

    public char Character { get; private set; }

    /// <summary>How many characters the run had.</summary>
    public int Length { get; private set; }

    /// <summary>How many characters are not used yet.</summary>
    public int Left { get; set; }

    public bool CanOpen { get; private set; }

    public bool CanClose { get; private set; }

    /// <summary>Whether no more than blanks stand behind it on its line.</summary>
    public bool EndsLine { get; private set; }

    /// <summary>Whether a character stands behind it that a name can begin with: no small letter, as of "**kwargs".</summary>
    public bool BeginsName { get; private set; }

    /// <summary>The nearest run in front that may still open emphasis; -1 when there is none.</summary>
    public int Previous { get; set; }

    public static DelimiterRun Read(string text, Extent limits, Extent range)
    {
        var before = range.Start > limits.Start ? Side.Of(
            text,
            char.IsLowSurrogate(text[range.Start - 1]) && range.Start - 1 > limits.Start ? range.Start - 2 : range.Start - 1) : Side.Blank;
        var behind = range.End < limits.End ? Side.Of(text, range.End) : Side.Blank;
        var isLeft = !behind.IsBlank && (!behind.IsForeignMark || before.IsBlank || before.IsForeignMark || before.IsCjk);
        var isRight = !before.IsBlank && (!before.IsForeignMark || behind.IsBlank || behind.IsForeignMark || behind.IsCjk);
        var worksInWords = text[range.Start] == '*';
        return new DelimiterRun
        {
            Character = text[range.Start],
            Length = range.Length,
            Left = range.Length,
            CanOpen = isLeft && (worksInWords || !isRight || before.IsMark),
            CanClose = isRight && (worksInWords || !isLeft || behind.IsMark),
            EndsLine = behind.IsBlank && IsLineEnd(text, range.End, limits.End),
            BeginsName = range.End < limits.End && !char.IsLower(text[range.End]),
            Previous = -1,
        };
    }

    private static bool IsLineEnd(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t') position++;
        return position == end || text[position] is '\n' or '\r';
    }

    /// <summary>What a character beside a run is.</summary>
    private readonly record struct Side(bool IsBlank, bool IsMark, bool IsCjk)
    {
        public static Side Blank { get; } = new(true, false, false);

        /// <summary>Whether it is punctuation of a script that sets spaces.</summary>
        public bool IsForeignMark => IsMark && !IsCjk;

        public static Side Of(string text, int index)
        {
            var c = text[index];
            if (char.IsWhiteSpace(c)) return Blank;
            if (c < '\u0080') return new Side(false, c > ' ' && !char.IsLetterOrDigit(c), false);
            return new Side(false, IsMarkCategory(CharUnicodeInfo.GetUnicodeCategory(text, index)), IsCjkCharacter(text, index));
        }

        private static bool IsMarkCategory(UnicodeCategory category) => category is
            (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation)
                or (>= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol);

        private static bool IsCjkCharacter(string text, int index)
        {
            var c = text[index];
            if (char.IsHighSurrogate(c)) return c is >= '\uD840' and <= '\uD8BF';
            return Scripts.IsUnspaced(c) || Scripts.IsHangul(c)
                || c is (>= '\u2E80' and <= '\u31FF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFFE0' and <= '\uFFE6');
        }
    }
}
