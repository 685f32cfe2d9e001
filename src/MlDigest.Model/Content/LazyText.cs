namespace MlDigest.Model;

/// <summary>
/// A text that becomes a string when somebody asks for it. Most readers want titles and links and never look at the rest: without copies
/// of it a parsed document takes little more memory than its text.
/// </summary>
internal abstract class LazyText : IEquatable<LazyText>
{
    // Two threads may both make it; either string is the right one.
    private string? text;

    public static LazyText? Of(string? text) => text is null ? null : new TextSlice(text, 0, text.Length);

    public bool Equals(LazyText? other) => other is not null && ToString() == other.ToString();

    public sealed override bool Equals(object? obj) => Equals(obj as LazyText);

    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public sealed override string ToString() => text ??= Make();

    protected abstract string Make();
}
