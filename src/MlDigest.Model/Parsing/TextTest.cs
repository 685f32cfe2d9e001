namespace MlDigest.Model.Parsing;

/// <summary>Says whether something holds for a text.</summary>
internal delegate bool TextTest(ReadOnlySpan<char> text);
