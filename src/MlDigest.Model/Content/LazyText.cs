namespace MlDigest.Model;

/// <summary>A text that is made when somebody asks for it.</summary>
internal abstract class LazyText
{
    // Two threads may both make it; either string is the right one.
    private string? text;

    public sealed override string ToString() => text ??= Make();

    protected abstract string Make();
}
