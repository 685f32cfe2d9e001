using System.Globalization;
using System.Text;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Reads one line of a head: a name, and a text or a list of texts behind it.</summary>
/// <param name="lines">The lines; the current one is read.</param>
internal sealed class HeadScanner(CanonicalLines lines)
{
    // What begins something else than a plain text.
    private const string FirstMarksOfYaml = "'{}]&*!|>%@`";

    private const int DigitsOfEscape = 4;

    private readonly string line = lines.Content.Trim().ToString();
    private int position;

    public (string Name, EquatableList<string> Values) ReadMember()
    {
        var name = Peek() == '"' ? ReadQuoted() : ReadName();
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
        var value = line.Substring(position);
        var needsQuotes = FirstMarksOfYaml.IndexOf(value[0]) >= 0
            || value.IndexOf(" #", StringComparison.Ordinal) >= 0
            || value.IndexOf(": ", StringComparison.Ordinal) >= 0;
        if (needsQuotes) throw lines.Wrong("the value has to stand in double quotes");
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
            case 'u' when position + DigitsOfEscape < line.Length && ReadCode() is { } code:
                position += DigitsOfEscape;
                return code;
            default:
                throw lines.Wrong($"'\\{Clipping.Head(line.Substring(position), 1)}' is no escape");
        }
    }

    private char? ReadCode()
    {
        var digits = line.Substring(position + 1, DigitsOfEscape);
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null;
    }

    private string ReadName()
    {
        var end = line.IndexOf(':');
        position = end < 0 ? line.Length : end;
        return line.Substring(0, position);
    }

    private char Peek() => position < line.Length ? line[position] : '\0';

    private bool Take(char c)
    {
        if (Peek() != c) return false;
        position++;
        return true;
    }

    private void SkipSpaces()
    {
        while (Peek() is ' ' or '\t') position++;
    }
}
