namespace MlDigest.Model.Parsing.Outline;

/// <summary>A link in the text.</summary>
/// <param name="Url">The target, entities decoded.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Runs">The runs of its visible text; empty where it shows none.</param>
internal readonly record struct OutlineLink(string Url, LinkForm Form, Extent Runs);
