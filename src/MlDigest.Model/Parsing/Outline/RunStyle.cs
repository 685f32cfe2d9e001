namespace MlDigest.Model.Parsing.Outline;

/// <summary>How a run of text is set.</summary>
[Flags]
internal enum RunStyle : byte
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,

    /// <summary>The end of a line or of a table cell.</summary>
    Break = 8,
}
