using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>Something a person should know about a parse. Content never throws; it leaves diagnostics.</summary>
/// <param name="Code">A name for the kind of thing, one of <see cref="DiagnosticCodes"/>; it stays the same between versions.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence for a person, with the text in question clipped.</param>
/// <param name="Span">Where in the document; empty at offset 0, line 1, when it concerns the whole.</param>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestDiagnostic(string Code, DiagnosticSeverity Severity, string Message, SourceSpan Span)
{
    /// <summary>The diagnostic as one line of text.</summary>
    /// <returns>For example <c>line 12: warning: …  [no-entries]</c>.</returns>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "information",
        };
        return $"line {Math.Max(1, Span.Line)}: {severity}: {Message} [{Code}]";
    }
}
