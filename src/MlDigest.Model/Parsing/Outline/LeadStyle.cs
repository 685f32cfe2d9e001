namespace MlDigest.Model.Parsing.Outline;

/// <summary>What marks the beginning of a text.</summary>
[Flags]
internal enum LeadStyle : byte
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Link = 4,
    Number = 8,

    /// <summary>A short word in square brackets in front, such as <c>[pdf]</c>.</summary>
    Tag = 16,

    /// <summary>A bullet that Markdown does not know, such as <c>・</c>.</summary>
    Bullet = 32,
}
