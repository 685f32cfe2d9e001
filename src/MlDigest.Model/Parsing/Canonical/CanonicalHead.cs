using System.Globalization;
using System.Text;
using MlDigest.Model.Json;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>The members of an issue that stand at its head, one a line: a part of YAML.</summary>
internal sealed class CanonicalHead
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, EquatableList<string>>> metadata = [];
    private readonly HashSet<string> seenInMetadata = new(StringComparer.Ordinal);

    private CanonicalHead()
    {
    }

    public string? Document { get; private set; }

    public string? Series { get; private set; }

    public int? Number { get; private set; }

    public string? Period { get; private set; }

    public string? Language { get; private set; }

    public string? SourceUrl { get; private set; }

    public string? Description { get; private set; }

    public double? Confidence { get; private set; }

    /// <summary>What lines of the document's own Markdown end with.</summary>
    public string LineEnd { get; private set; } = "\n";

    public DigestMetadata Metadata => metadata.Count == 0 ? DigestMetadata.Empty : new DigestMetadata(metadata);

    /// <summary>Whether a document begins with a head of the form, of whatever version.</summary>
    public static bool Begins(string text, int start)
    {
        if (string.CompareOrdinal(text, start, CanonicalForm.Fence, 0, CanonicalForm.Fence.Length) != 0) return false;
        var end = TextLines.EndOfLine(text, start);
        var format = TextLines.NextLine(text, end);
        return new Extent(start + CanonicalForm.Fence.Length, end).Of(text).IsWhiteSpace()
            && string.CompareOrdinal(text, format, CanonicalForm.FormatLine, 0, CanonicalForm.FormatLine.Length) == 0;
    }

    /// <summary>Reads a head and its last line; the current line is its first.</summary>
    public static CanonicalHead Read(CanonicalLines lines)
    {
        var end = lines.Is(CanonicalForm.Fence) ? CanonicalForm.Fence : CanonicalForm.CommentEnd;
        lines.MoveNext();
        if (!lines.Is(CanonicalForm.FormatLine + CanonicalForm.Version)) throw lines.Wrong($"'{CanonicalForm.FormatLine}{CanonicalForm.Version}' was expected");
        var head = new CanonicalHead();
        for (lines.MoveNext(); !lines.Is(end); lines.MoveNext())
        {
            if (lines.IsAtEnd) throw lines.Wrong($"'{end}' was expected");
            if (!lines.IsBlank) head.ReadMember(lines);
        }

        return head;
    }

    private void ReadMember(CanonicalLines lines)
    {
        var (name, value) = new HeadScanner(lines).ReadMember();
        if (seen.Contains(CanonicalForm.Metadata) && lines.StartsWith(CanonicalForm.Indentation))
        {
            if (!seenInMetadata.Add(name)) throw lines.Wrong($"'{Clip(name)}' comes twice");
            metadata.Add(new(name, value));
            return;
        }

        if (!seen.Add(name)) throw lines.Wrong($"'{Clip(name)}' comes twice");
        if (name == CanonicalForm.Metadata)
        {
            if (value.Count > 0) throw lines.Wrong("the names of metadata stand on lines of their own");
            return;
        }

        if (value.Count != 1) throw lines.Wrong($"'{Clip(name)}' has no single value");
        Set(name, value[0], lines);
    }

    private void Set(string name, string value, CanonicalLines lines)
    {
        switch (name)
        {
            case CanonicalForm.Document:
                Document = value;
                break;
            case CanonicalForm.Series:
                Series = value;
                break;
            case CanonicalForm.Number:
                Number = ReadNumber(value, lines);
                break;
            case CanonicalForm.Period:
                Period = TextForms.IsPeriod(value) ? value : throw lines.Wrong($"'{Clip(value)}' is not {TextForms.Period}");
                break;
            case CanonicalForm.Language:
                Language = TextForms.IsLanguage(value) ? value : throw lines.Wrong($"'{Clip(value)}' is not {TextForms.Language}");
                break;
            case CanonicalForm.SourceUrl:
                SourceUrl = value;
                break;
            case CanonicalForm.Description:
                Description = value;
                break;
            case CanonicalForm.Confidence:
                Confidence = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
                    ? share
                    : throw lines.Wrong($"'{Clip(value)}' is no number from 0 to 1");
                break;
            case CanonicalForm.LineEnds:
                LineEnd = value == CanonicalForm.CrLf ? "\r\n" : throw lines.Wrong($"'{Clip(value)}' is not {CanonicalForm.CrLf}");
                break;
            default:
                throw lines.Wrong($"the head has no member '{Clip(name)}'");
        }
    }

    public static int ReadNumber(string value, CanonicalLines lines) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw lines.Wrong($"'{Clip(value)}' is no whole number");

    private static string Clip(string text) => Clipping.Head(text, 40);

    /// <summary>Reads one line: a name, and a text or a list of texts behind it.</summary>
    private sealed class HeadScanner(CanonicalLines lines)
    {
        private readonly string line = lines.Content.Trim().ToString();
        private int position;

        public (string Name, EquatableList<string> Values) ReadMember()
        {
            var name = Peek() == '"' ? ReadQuoted() : ReadUntil(":");
            if (!Take(':') || (name.Length == 0 && line[0] != '"')) throw lines.Wrong("a name and a colon were expected");
            SkipSpaces();
            if (position == line.Length) return (name, []);
            if (Take('[')) return (name, ReadList());
            var value = Peek() == '"' ? ReadQuoted() : ReadPlain();
            return position == line.Length ? (name, [value]) : throw lines.Wrong("something stands behind the value");
        }

        private EquatableList<string> ReadList()
        {
            var values = new List<string>();
            SkipSpaces();
            while (!Take(']'))
            {
                if (values.Count > 0 && !Take(',')) throw lines.Wrong("a comma or ']' was expected");
                SkipSpaces();
                if (Peek() != '"') throw lines.Wrong("a text in quotes was expected");
                values.Add(ReadQuoted());
                SkipSpaces();
            }

            return position == line.Length ? values.ToEquatableList() : throw lines.Wrong("something stands behind the list");
        }

        private string ReadPlain()
        {
            if (Peek() is '\'' or '{' or '}' or ']' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`') throw lines.Wrong("the value has to stand in double quotes");
            var value = line.Substring(position);
            if (value.IndexOf(" #", StringComparison.Ordinal) >= 0 || value.IndexOf(": ", StringComparison.Ordinal) >= 0) throw lines.Wrong("the value has to stand in double quotes");
            position = line.Length;
            return value;
        }

        private string ReadQuoted()
        {
            var result = new StringBuilder();
            for (position++; position < line.Length; position++)
            {
                var c = line[position];
                if (c == '"')
                {
                    position++;
                    return result.ToString();
                }

                result.Append(c == '\\' ? ReadEscape() : c);
            }

            throw lines.Wrong("the quotes have no end");
        }

        private char ReadEscape()
        {
            if (++position == line.Length) throw lines.Wrong("the quotes have no end");
            switch (line[position])
            {
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case '"' or '\\' or '/':
                    return line[position];
                case 'u' when position + 4 < line.Length
                    && ushort.TryParse(line.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    position += 4;
                    return (char)code;
                default:
                    throw lines.Wrong($"'\\{line[position]}' is no escape");
            }
        }

        private string ReadUntil(string end)
        {
            var start = position;
            position = line.IndexOf(end, start, StringComparison.Ordinal) is >= 0 and var found ? found : line.Length;
            return line.Substring(start, position - start);
        }

        private char Peek() => position < line.Length ? line[position] : '\0';

        private bool Take(char c)
        {
            if (Peek() != c || position == line.Length) return false;
            position++;
            return true;
        }

        private void SkipSpaces()
        {
            while (Peek() is ' ' or '\t') position++;
        }
    }
}
