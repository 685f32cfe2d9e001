namespace MlDigest.Model.Parsing.Outline;

/// <summary>A link in the text.</summary>
/// <param name="Target">Where it leads, entities decoded.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Runs">The runs of its visible text; empty where it shows none.</param>
internal readonly record struct OutlineLink(TextRange Target, LinkForm Form, Extent Runs)
{
    public ReadOnlySpan<char> Url => Target.Span;
}
