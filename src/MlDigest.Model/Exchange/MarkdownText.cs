using System.Buffers;
using System.Globalization;
using MlDigest.Model.Parsing.Canonical;

namespace MlDigest.Model.Exchange;

/// <summary>Markdown of the canonical form as it is being written, with the escapes of each place.</summary>
internal sealed class MarkdownText : IDisposable
{
    private const int FirstSize = 16 * 1024;

    // What means something anywhere in a line.
    private const string Marks = "\\`*[]<>|~$";

    // What means something where a line begins.
    private const string MarksOfLines = "#+-=:";

    private char[] chars = ArrayPool<char>.Shared.Rent(FirstSize);
    private int count;

    public ReadOnlySpan<char> Written => chars.AsSpan(0, count);

    public int Count => count;

    public void Clear() => count = 0;

    /// <summary>Takes back what was written behind some point.</summary>
    public void CutTo(int length) => count = length;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(chars);
        chars = [];
    }

    public MarkdownText Append(char c)
    {
        if (count == chars.Length) Grow(1);
        chars[count++] = c;
        return this;
    }

    public MarkdownText Append(string text) => Append(text.AsSpan());

    public MarkdownText Append(ReadOnlySpan<char> text)
    {
        if (chars.Length - count < text.Length) Grow(text.Length);
        text.CopyTo(chars.AsSpan(count));
        count += text.Length;
        return this;
    }

    public MarkdownText Append(int number) => Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Plain text in one line: what ends lines is written as a reference.</summary>
    public MarkdownText AppendLine(ReadOnlySpan<char> text) => AppendPlain(text, null);

    /// <summary>Plain text whose lines are lines of a paragraph, each but the last with a backslash at its end.</summary>
    public MarkdownText AppendParagraph(ReadOnlySpan<char> text, string indentation) => AppendPlain(text, indentation);

    private MarkdownText AppendPlain(ReadOnlySpan<char> text, string? indentation)
    {
        // A paragraph cannot end in an empty line.
        var lastBreak = text.TrimEnd('\n').Length;
        for (int i = 0, start = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c)) Append(c);
            else if (c == '\n' && indentation is not null && i < lastBreak)
            {
                Append('\\').Append('\n').Append(indentation);
                start = i + 1;
            }
            else if (IsMark(text, i, start)) Append('\\').Append(c);
            else if (NeedsReference(text, i) || ((i == start || i == text.Length - 1) && char.IsWhiteSpace(c))) AppendReference(c);
            else Append(c);
        }

        return this;
    }

    /// <summary>The target of a link, with the brackets that it needs.</summary>
    public MarkdownText AppendTarget(ReadOnlySpan<char> url)
    {
        foreach (var c in url)
        {
            if (c is > ' ' and not ('\u007F' or '(' or ')' or '<' or '>' or '\\') && !char.IsWhiteSpace(c)) continue;
            return Append('(').AppendAddress(url).Append(')');
        }

        return AppendAddress(url, '(', ')');
    }

    /// <summary>An address in angle brackets.</summary>
    public MarkdownText AppendAddress(ReadOnlySpan<char> url) => AppendAddress(url, '<', '>');

    private MarkdownText AppendAddress(ReadOnlySpan<char> url, char open, char close)
    {
        Append(open);
        for (var i = 0; i < url.Length; i++)
        {
            var c = url[i];
            if (c is '<' or '>' or '\\' || (c == '&' && BeginsReference(url.Slice(i)))) Append('\\').Append(c);
            else if (NeedsReference(url, i)) AppendReference(c);
            else Append(c);
        }

        return Append(close);
    }

    /// <summary>A word of a vocabulary, for comments and HTML.</summary>
    public MarkdownText AppendWord(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (CanonicalWord.IsPlain(word, i)) Append(word[i]);
            else AppendReference(word[i]);
        }

        return this;
    }

    /// <summary>A text in YAML's double quotes, which are JSON's, that may stand in a comment too.</summary>
    public MarkdownText AppendQuoted(string text)
    {
        Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') Append('\\').Append(c);
            else if (c == '\n') Append('\\').Append('n');
            else if (c is '>' or '\uFFFE' or '\uFFFF' || NeedsReference(text.AsSpan(), i)) AppendNumbered("\\u", c, "X4");
            else Append(c);
        }

        return Append('"');
    }

    /// <summary>The document's own Markdown as a quotation, each line with a line end behind it.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="indentation">What stands before the mark of the quotation.</param>
    /// <param name="hasCrLf">Whether lines are said to end with CR LF; one that does not says so itself.</param>
    public MarkdownText AppendQuotation(ReadOnlySpan<char> markdown, string indentation, bool hasCrLf)
    {
        while (true)
        {
            var length = markdown.IndexOf('\n');
            var line = length < 0 ? markdown : markdown.Slice(0, length);
            var endsWithCrLf = length > 0 && line[length - 1] == '\r';
            if (hasCrLf && endsWithCrLf) line = line.Slice(0, length - 1);
            var endsOtherwise = hasCrLf && length >= 0 && !endsWithCrLf;
            Append(indentation).Append(line.IsEmpty && !endsOtherwise ? ">" : "> ");
            AppendVerbatim(line);
            if (endsOtherwise) Append(CanonicalForm.LineFeed);
            Append('\n');
            if (length < 0) return this;
            markdown = markdown.Slice(length + 1);
        }
    }

    private void AppendVerbatim(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var isEscaped = c == '&' ? line.Slice(i).StartsWith(CanonicalForm.Reference.AsSpan()) : c != '\t' && NeedsReference(line, i);
            if (isEscaped) AppendReference(c);
            else Append(c);
        }
    }

    private void AppendReference(char c) => AppendNumbered(CanonicalForm.Reference, c, "X").Append(';');

    private MarkdownText AppendNumbered(string start, char c, string format) =>
        Append(start).Append(((int)c).ToString(format, CultureInfo.InvariantCulture));

    private static bool IsMark(ReadOnlySpan<char> text, int index, int start)
    {
        var c = text[index];
        if (Marks.IndexOf(c) >= 0) return true;
        if (c == '_') return !StandsInWord(text, index);
        if (c == '&') return BeginsReference(text.Slice(index));
        if (index == start) return MarksOfLines.IndexOf(c) >= 0;
        return c == '#' ? text[index - 1] == ' ' : c is '.' or ')' && IsNumber(text.Slice(start, index - start));
    }

    private static bool StandsInWord(ReadOnlySpan<char> text, int index) =>
        index > 0 && index < text.Length - 1 && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and < 10 && text.TrimStart("0123456789".AsSpan()).IsEmpty;

    /// <summary>Whether Markdown would take what begins here for a character reference.</summary>
    private static bool BeginsReference(ReadOnlySpan<char> text)
    {
        var end = text.Slice(0, Math.Min(text.Length, CanonicalForm.LongestEntity)).IndexOf(';');
        return end > 1 && (text[1] == '#' || char.IsLetter(text[1]));
    }

    private static bool NeedsReference(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (!char.IsSurrogate(c)) return CanonicalForm.IsUnprintable(c);
        return char.IsHighSurrogate(c)
            ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : index == 0 || !char.IsHighSurrogate(text[index - 1]);
    }

    private void Grow(int free)
    {
        var grown = ArrayPool<char>.Shared.Rent(checked(Math.Max(chars.Length * 2, count + free)));
        Written.CopyTo(grown);
        ArrayPool<char>.Shared.Return(chars);
        chars = grown;
    }
}
