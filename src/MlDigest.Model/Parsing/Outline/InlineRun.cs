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
#if !NETSTANDARD2_0
    private static readonly System.Buffers.SearchValues<char> Unfolded = System.Buffers.SearchValues.Create(
        "\t\n\v\f\r\\\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF");
#endif

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

    /// <summary>Whether the text can stand in plain text as it is: no white space to fold, nothing invisible.</summary>
    public bool IsFolded
    {
        get
        {
            var text = Text;
#if !NETSTANDARD2_0
            if (text.IsEmpty || text[0] == ' ' || text[^1] == ' ') return false;
            text = text[FoldedLength(text)..];
            return text.IndexOfAny(Unfolded) < 0 && text.IndexOf("  ") < 0;
#else
            var last = ' ';
            foreach (var c in text)
            {
                if (c <= ' ' ? c != ' ' || last == ' ' : c is '\u00A0' or '\u0085' or '\u1680' or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF' or '\\') return false;
                last = c;
            }

            return last != ' ';
#endif
        }
    }

#if !NETSTANDARD2_0
    /// <summary>How much of a text is seen to be folded eight characters at a time; the rest may be or not. Most texts are, and nearly all are asked.</summary>
    private static int FoldedLength(ReadOnlySpan<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var length = 0;
        for (; length + Vector128<ushort>.Count < characters.Length; length += Vector128<ushort>.Count)
        {
            var (block, next) = (Vector128.Create(characters.Slice(length)), Vector128.Create(characters.Slice(length + 1)));
            var isOther = Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
            var isSpaces = Vector128.Equals(block, Vector128.Create((ushort)' ')) & Vector128.Equals(next, Vector128.Create((ushort)' '));
            if ((isOther | isSpaces | Vector128.Equals(block, Vector128.Create((ushort)'\\'))) != Vector128<ushort>.Zero) break;
        }

        return length;
    }
#endif

    public bool IsBlank => IsBreak || Text.IsWhiteSpace();
}
