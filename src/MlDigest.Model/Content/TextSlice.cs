namespace MlDigest.Model;

/// <summary>A part of a text, as it stands there.</summary>
internal sealed class TextSlice(TextRange range) : LazyText
{
    protected override string Make() => range.Text!;
}
