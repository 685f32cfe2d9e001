using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>How much a diagnostic matters.</summary>
[JsonConverter(typeof(DigestJsonConverter))]
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Something was repaired or left out of the structure; the text is kept.</summary>
    Warning,

    /// <summary>The document could not be read.</summary>
    Error,
}
