using System.Text;
using System.Xml;

namespace MlDigest.Model.Exchange;

/// <summary>Text as all formats can hold it.</summary>
internal static class ExchangeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text, with U+FFFD for each character that XML 1.0 cannot hold or advises against: control characters but tab and ends of lines,
    /// halves of surrogate pairs, U+FFFE and U+FFFF. It is the same in all formats, JSON too.
    /// </summary>
    public static string Of(string text)
    {
        var start = NextUnheld(text, 0);
        if (start < 0) return text;
        var held = new StringBuilder(text);
        for (var i = start; i >= 0; i = NextUnheld(text, i + 1)) held[i] = Replacement;
        return held.ToString();
    }

    /// <summary>The text in one line, without control characters and with single spaces.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Of(text))
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[line.Length - 1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static int NextUnheld(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]) && text[i] is < '\u007F' or > '\u009F') continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return i;
        }

        return -1;
    }
}
