namespace MlDigest.Model.Parsing.Inlines;

/// <summary>The tokens of a text, in a place that is used again for the next text.</summary>
internal sealed class InlineTokens
{
    private InlineToken[] items = new InlineToken[32];

    public int Count { get; private set; }

    public ref InlineToken this[int index] => ref items[index];

    public void Clear() => Count = 0;

    public void Add(InlineKind kind, Extent range, TextRange value)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = new InlineToken { Kind = kind, Range = range, Value = value };
    }
}
