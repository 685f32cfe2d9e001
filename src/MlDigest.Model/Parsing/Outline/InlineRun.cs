namespace MlDigest.Model.Parsing.Outline;

/// <summary>A stretch of visible text in one style.</summary>
/// <param name="Source">The string that holds the text.</param>
/// <param name="Start">The offset of its first character in <paramref name="Source"/>.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Link">The link it belongs to, in <see cref="DocumentOutline.Links"/>; -1 when it is in none.</param>
internal readonly record struct InlineRun(string Source, int Start, int Length, RunStyle Style, int Link)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);

    public bool IsBreak => (Style & RunStyle.Break) != 0;

    public bool IsBold => (Style & RunStyle.Bold) != 0;

    public bool IsItalic => (Style & RunStyle.Italic) != 0;

    /// <summary>Whether a text goes on where this run ends, in the same style and link.</summary>
    public bool IsContinuedBy(string source, int start, RunStyle style, int link) =>
        ReferenceEquals(source, Source) && start == Start + Length && style == Style && link == Link;

    public bool IsBlank => IsBreak || Text.IsWhiteSpace();
}
