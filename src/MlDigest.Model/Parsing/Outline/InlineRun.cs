#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace MlDigest.Model.Parsing.Outline;

/// <summary>A stretch of visible text in one style.</summary>
/// <param name="Source">The string that holds the text.</param>
/// <param name="Start">The offset of its first character in <paramref name="Source"/>.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Link">The link it belongs to, in <see cref="DocumentOutline.Links"/>; -1 when it is in none.</param>
internal readonly record struct InlineRun(string Source, int Start, int Length, RunStyle Style, int Link)
{
    /// <summary>A line break outside links.</summary>
    public static InlineRun Break { get; } = new("\n", 0, 1, RunStyle.Break, -1);

    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);

    public bool IsBreak => (Style & RunStyle.Break) != 0;

    public bool IsBold => (Style & RunStyle.Bold) != 0;

    public bool IsCode => (Style & RunStyle.Code) != 0;

    public bool IsItalic => (Style & RunStyle.Italic) != 0;

    /// <summary>Whether a text goes on where this run ends, in the same style and link.</summary>
    public bool IsContinuedBy(string source, int start, RunStyle style, int link) =>
        ReferenceEquals(source, Source) && start == Start + Length && style == Style && link == Link;

    /// <summary>The run with another part of its source for a text, of which nothing is known yet.</summary>
    public InlineRun Over(int start, int length) => new(Source, start, length, Style, Link);

    /// <summary>Whether the text can stand in plain text as it is: no white space to fold, nothing invisible.</summary>
    public bool IsFolded => Folded == Answer.Unknown ? ReadFolded() : Folded == Answer.Yes;

    /// <summary>What is known of that already: a run is asked several times.</summary>
    public Answer Folded { get; init; }

    private bool ReadFolded()
    {
        var text = Text;
        if (text.IsEmpty || text[0] == ' ' || text[text.Length - 1] == ' ') return false;
#if !NETSTANDARD2_0
        // Eight characters at a time, and the one behind them; most texts are folded, and nearly all are asked.
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var last = characters.Length - Vector128<ushort>.Count - 1;
        for (var start = 0; start <= last; start = Math.Min(start + Vector128<ushort>.Count, last))
        {
            var (block, next) = (Vector128.Create(characters.Slice(start)), Vector128.Create(characters.Slice(start + 1)));
            var isOther =
                Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                    & (Vector128.LessThanOrEqual(block, Vector128.Create((ushort)'\u3000')) | Vector128.Equals(
                        block, Vector128.Create((ushort)'\uFEFF')));
            var isSpaces =
                Vector128.Equals(block, Vector128.Create((ushort)' ')) & Vector128.Equals(next, Vector128.Create((ushort)' '));
            if ((isOther | isSpaces | Vector128.Equals(block, Vector128.Create((ushort)'\\'))) != Vector128<ushort>.Zero
                && !IsFoldedText(text.Slice(start, Vector128<ushort>.Count + 1)))
            {
                return false;
            }

            if (start == last) return IsFoldedText(text.Slice(text.Length - 1));
        }
#endif
        return IsFoldedText(text);
    }

    private static bool IsFoldedText(ReadOnlySpan<char> text)
    {
        var last = '\0';
        foreach (var c in text)
        {
            if (c <= ' ' ? c is (>= '\t' and <= '\r') || (c == ' ' && last == ' ') : c is '\\' or '\u00A0' or '\u0085' or '\u1680'
                or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF')
            {
                return false;
            }

            last = c;
        }

        return true;
    }

    public bool IsBlank => IsBreak || Text.IsWhiteSpace();
}
