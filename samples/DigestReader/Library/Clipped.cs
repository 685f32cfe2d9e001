namespace DigestReader.Library;

/// <summary>Texts no longer than a page bears: a digest may have a title of a million letters.</summary>
internal static class Clipped
{
    private const int LongestQuery = 300;
    private const int LongestTitle = 500;
    private const int LongestText = 4_000;
    private const int LongestProse = 100_000;

    public static string Query(string query) => To(LongestQuery, query, "");

    public static string Title(string title) => To(LongestTitle, title, "…");

    public static string Text(string text) => To(LongestText, text, "…");

    public static string Prose(string markdown) => To(LongestProse, markdown, "…");

    private static string To(int longest, string text, string ellipsis)
    {
        if (text.Length <= longest) return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + ellipsis;
    }
}
