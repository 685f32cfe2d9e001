namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The signs in front of a heading: "## ".</summary>
internal static class HeadingMark
{
    private const int DeepestLevel = 6;

    /// <summary>How many of its signs a text begins with.</summary>
    public static int SignsOf(ReadOnlySpan<char> text) => text.Length - text.TrimStart('#').Length;

    /// <summary>The level of the heading that a text begins; 0 where it begins none.</summary>
    public static int LevelOf(ReadOnlySpan<char> text)
    {
        var level = SignsOf(text);
        return level <= DeepestLevel && level < text.Length && text[level] is ' ' or '\t' ? level : 0;
    }
}
