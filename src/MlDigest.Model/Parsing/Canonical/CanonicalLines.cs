namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Goes over the lines of a document.</summary>
internal sealed class CanonicalLines
{
    private readonly ParseGate gate;
    private int next;

    public CanonicalLines(string text, int start, ParseGate gate)
    {
        (Text, this.gate, next, Line) = (text, gate, start, 0);
        MoveNext();
    }

    public string Text { get; }

    /// <summary>The number of the current line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The current line without its end; empty behind the last.</summary>
    public Extent Current { get; private set; }

    public bool IsAtEnd { get; private set; }

    public ReadOnlySpan<char> Content => Current.Of(Text);

    public bool IsBlank => Content.IsWhiteSpace();

    public void MoveNext()
    {
        gate.Check();
        Line++;
        IsAtEnd = next >= Text.Length;
        Current = new Extent(next, TextLines.EndOfLine(Text, next));
        next = TextLines.NextLine(Text, Current.End);
    }

    /// <summary>Goes to the next line that says something, and so over none where the current one does.</summary>
    public void SkipBlank()
    {
        while (!IsAtEnd && IsBlank) MoveNext();
    }

    /// <summary>Whether the current line begins with a text.</summary>
    public bool StartsWith(string text) => Content.StartsWith(text.AsSpan(), StringComparison.Ordinal);

    /// <summary>Whether the current line is a text, with white space behind it or without.</summary>
    public bool Is(string text) => Content.TrimEnd().SequenceEqual(text.AsSpan());

    public NotCanonicalException Wrong(string problem) => new(new SourceSpan(Current.Start, Current.Length, Line), problem);
}
