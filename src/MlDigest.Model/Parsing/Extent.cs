namespace MlDigest.Model.Parsing;

/// <summary>A stretch of positions: characters of a text, or runs, links or items of an outline.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The position behind the last.</param>
internal readonly record struct Extent(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int position) => position >= Start && position < End;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>The stretch of a text without white space around it.</summary>
    public Extent Trim(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Extent(start, end);
    }
}
