namespace MlDigest.Model;

/// <summary>How a <see cref="DigestParser"/> works.</summary>
/// <remarks>Immutable; change a copy with <c>with</c>.</remarks>
public sealed record DigestParserOptions
{
    /// <summary>The options of <see cref="DigestDocument.Parse(string, string)"/>.</summary>
    public static DigestParserOptions Default { get; } = new();

    /// <summary>
    /// Whether issues, sections and entries keep their own Markdown in <c>Introduction</c> and <c>Body</c>. Without it a parsed issue
    /// takes less memory; the spans still say where the text stands. The default is <see langword="true"/>.
    /// </summary>
    public bool KeepMarkdown { get; init; } = true;

    /// <summary>
    /// Whether each decision about the layout is explained by a diagnostic of severity <see cref="DiagnosticSeverity.Information"/>
    /// that names the evidence. The default is <see langword="false"/>.
    /// </summary>
    public bool ExplainLayout { get; init; }
}
