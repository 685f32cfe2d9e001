namespace MlDigest.Model;

/// <summary>
/// A text that becomes a string when somebody asks for it: a part of the document as it stands there, or what a <see cref="LazyText"/>
/// makes. Most readers never look at most of the texts of a document: without copies of them it takes little more memory than its text.
/// </summary>
/// <remarks>
/// The string of a part takes the source's place, so that the source may be let go. Only one field changes, and either string is the right
/// one, so threads may share the range.
/// </remarks>
internal struct TextRange : IEquatable<TextRange>
{
    private readonly int start;
    private readonly int length;

    // A string as long as the range is the range's own.
    private object? source;

    public TextRange(string? text) => (source, length) = (text, text?.Length ?? 0);

    public TextRange(string source, int start, int length) => (this.source, this.start, this.length) = (source, start, length);

    public TextRange(LazyText? text) => source = text;

    /// <summary>Whether there is no text, not even an empty one.</summary>
    public readonly bool IsNull => source is null;

    public readonly bool IsEmpty => Span.IsEmpty;

    public readonly ReadOnlySpan<char> Span
    {
        get
        {
            var known = source;
            if (known is not string text) return known is null ? default : known.ToString().AsSpan();
            return text.Length == length ? text.AsSpan() : text.AsSpan(start, length);
        }
    }

    /// <summary>The text; null where there is none.</summary>
    public string? Text
    {
        get
        {
            var known = source;
            if (known is not string text) return known?.ToString();
            if (text.Length == length) return text;
            var own = text.Substring(start, length);
            source = own;
            return own;
        }
    }

    /// <summary>A part of the range; null where that is.</summary>
    public readonly TextRange Slice(int start, int length)
    {
        var known = source;
        if (known is not string text) return known is null ? default : new TextRange(known.ToString()!, start, length);
        return new TextRange(text, text.Length == this.length ? start : this.start + start, length);
    }

    public readonly TextRange Slice(int start) => Slice(start, Span.Length - start);

    /// <summary>The range without some marks at its beginning.</summary>
    public readonly TextRange TrimStart(ReadOnlySpan<char> marks)
    {
        var text = Span;
        if (text.IsEmpty || marks.IndexOf(text[0]) < 0) return this;
        return Slice(text.Length - text.TrimStart(marks).Length);
    }

    /// <summary>The range without some marks at its end.</summary>
    public readonly TextRange TrimEnd(ReadOnlySpan<char> marks)
    {
        var text = Span;
        return text.IsEmpty || marks.IndexOf(text[text.Length - 1]) < 0 ? this : Slice(0, text.TrimEnd(marks).Length);
    }

    /// <summary>Whether two ranges are the same part of one string, without a look at its characters.</summary>
    public readonly bool IsSamePlace(TextRange other) =>
        ReferenceEquals(source, other.source) && start == other.start && length == other.length;

    /// <summary>Where a part of the same string begins in the range; -1 where it is no part of it.</summary>
    public readonly int PlaceOf(TextRange part)
    {
        if (source is not string text || !ReferenceEquals(text, part.source)) return -1;
        var place = (text.Length == part.length ? 0 : part.start) - (text.Length == length ? 0 : start);
        return place >= 0 && place + part.length <= length ? place : -1;
    }

    public readonly bool Equals(TextRange other) => IsNull == other.IsNull && Span.SequenceEqual(other.Span);

    public override readonly bool Equals(object? obj) => obj is TextRange other && Equals(other);

    public override readonly int GetHashCode() => source is null ? 0 : StringComparer.Ordinal.GetHashCode(Span.ToString());
}
