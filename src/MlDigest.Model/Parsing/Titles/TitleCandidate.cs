namespace MlDigest.Model.Parsing.Titles;

/// <summary>A text that can be the title of an entry.</summary>
/// <param name="Text">The text.</param>
/// <param name="Head">Its runs; empty where it is a part of one.</param>
/// <param name="Forms">Which parts of the entry it is, as bits of <see cref="TitleForm"/>.</param>
/// <param name="Hash">A hash of its letters.</param>
/// <param name="Signs">What it says of <see cref="TitleSigns.Telling"/>, once all forms are known.</param>
internal readonly record struct TitleCandidate(TextRange Text, Extent Head, long Forms, ulong Hash, int Signs = 0)
{
    public bool Is(TitleForm form) => (Forms & (1L << (int)form)) != 0;

    public bool Says(TitleSign sign) => (Signs & (1 << (int)sign)) != 0;

    public TitleCandidate As(TitleForm form) => this with { Forms = Forms | (1L << (int)form) };
}
