namespace MlDigest.Model.Parsing.Inlines;

/// <summary>The tokens of a text, in a place that is used again for the next text.</summary>
internal sealed class InlineTokens
{
    /// <summary>Room for more than this is let go behind a document.</summary>
    public const int MostKept = 1024;

    private readonly List<TextRange> values = [];
    private readonly List<Emphasis> emphases = [];
    private InlineToken[] items = new InlineToken[32];

    public int Count { get; private set; }

    public ref InlineToken this[int index] => ref items[index];

    public void Clear()
    {
        Count = 0;
        values.Clear();
        emphases.Clear();
    }

    /// <summary>Lets go of the texts that the tokens hold.</summary>
    public void Forget()
    {
        Clear();
        if (items.Length > MostKept) items = new InlineToken[MostKept];
        if (values.Capacity > MostKept) values.Capacity = MostKept;
        if (emphases.Capacity > MostKept) emphases.Capacity = MostKept;
    }

    public void Add(InlineKind kind, Extent range)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = new InlineToken { Kind = kind, Range = range };
    }

    /// <summary>
    /// What a character reference stands for, or where a link or image leads; null of an autolink that leads where it says.
    /// </summary>
    public TextRange ValueOf(in InlineToken token) => token.Number == 0 ? default : values[token.Number - 1];

    public void SetValue(int index, TextRange value)
    {
        values.Add(value);
        items[index].Number = values.Count;
    }

    /// <summary>Which emphasis a run of delimiters begins and ends.</summary>
    public Emphasis EmphasisOf(in InlineToken token) => token.Number == 0 ? default : emphases[token.Number - 1];

    public void SetEmphasis(int index, Emphasis emphasis)
    {
        if (items[index].Number is > 0 and var number)
        {
            emphases[number - 1] = emphasis;
            return;
        }

        emphases.Add(emphasis);
        items[index].Number = emphases.Count;
    }
}
