namespace MlDigest.Model.Parsing;

/// <summary>Cuts texts without cutting a character that takes two UTF-16 code units.</summary>
internal static class Clipping
{
    public static string Head(string text, int length)
    {
        if (text.Length <= length) return text;
        return text.Substring(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
    }
}
