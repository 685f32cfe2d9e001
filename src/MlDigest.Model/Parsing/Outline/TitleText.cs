namespace MlDigest.Model.Parsing.Outline;

/// <summary>A title as plain text, without the number and the ornaments in front of it.</summary>
/// <param name="Text">The title.</param>
/// <param name="Ordinal">The number in front; null when there is none.</param>
/// <param name="IsDecorated">Whether an ornament stood in front, such as a dash.</param>
internal readonly record struct TitleText(string Text, int? Ordinal, bool IsDecorated)
{
    private static readonly char[] Ornaments = ['—', '–', '-', '─', '•', '●', '■', '□', '◆', '◇', '▶', '►', '▪', '*', '#', '＃', '>', '|', ':', '：', '·', ' ', '\u00A0', '\u3000', '\\'];
    private static readonly char[] Trailing = ['#', '|', ' ', '\u00A0', '\u3000', '\\', ':', '：', '-', '—', '–', '*'];

    public static TitleText Read(DocumentOutline outline, Extent runs) => Read(outline.PlainText(runs));

    public static TitleText Read(string text)
    {
        var title = text.TrimStart(Ornaments);
        var decorated = title.Length < text.TrimStart().Length;
        var number = LeadingNumber.Read(title.AsSpan());
        int? ordinal = null;
        if (number.Length > 0)
        {
            ordinal = number.Value;
            title = title.Substring(number.Length).TrimStart(Ornaments);
        }

        title = title.TrimEnd(Trailing);
        return title.Length == 0 && ordinal is null ? new TitleText(text.Trim(), null, false) : new TitleText(title, ordinal, decorated);
    }
}
