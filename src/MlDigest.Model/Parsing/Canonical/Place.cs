namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Where a part of a document stands: from the line that is current when the place is made.</summary>
internal sealed class Place(CanonicalLines lines)
{
    private readonly int start = lines.Current.Start;
    private readonly int line = lines.Line;

    public int End { get; set; } = lines.Current.End;

    public SourceSpan Span => new(start, End - start, line);

    /// <summary>Has the part go on to the end of what the current line says.</summary>
    public void EndHere() => End = lines.Current.Start + lines.Content.TrimEnd().Length;
}
