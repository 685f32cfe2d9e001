namespace MlDigest.Model.Parsing.Inlines;

/// <summary>The tokens of a text, in a place that is used again for the next text.</summary>
internal sealed class InlineTokens
{
    // Room for more than this is let go behind a document.
    private const int MostKept = 1024;

    private InlineToken[] items = new InlineToken[32];

    public int Count { get; private set; }

    public ref InlineToken this[int index] => ref items[index];

    public void Clear() => Count = 0;

    /// <summary>Lets go of the texts that the tokens hold.</summary>
    public void Forget()
    {
        Clear();
        if (items.Length > MostKept) items = new InlineToken[MostKept];
        else Array.Clear(items, 0, items.Length);
    }

    public void Add(InlineKind kind, Extent range, TextRange value)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = new InlineToken { Kind = kind, Range = range, Value = value };
    }
}
