namespace MlDigest.Model;

/// <summary>
/// A text that becomes a string when somebody asks for it, as <see cref="TextRange"/> does, but is made of more than one part of the
/// document.
/// </summary>
internal abstract class LazyText : IEquatable<LazyText>
{
    // Two threads may both make it; either string is the right one.
    private string? text;

    public static LazyText? Of(string? text) => Of(new TextRange(text));

    public static LazyText? Of(TextRange text) => text.IsNull ? null : new TextSlice(text);

    public bool Equals(LazyText? other) => other is not null && ToString() == other.ToString();

    public sealed override bool Equals(object? obj) => Equals(obj as LazyText);

    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public sealed override string ToString() => text ??= Make();

    protected abstract string Make();
}
