namespace MlDigest.Model;

/// <summary>A part of a text, as it stands there.</summary>
internal sealed class TextSlice(string source, int start, int length) : LazyText
{
    protected override string Make() => source.Substring(start, length);
}
