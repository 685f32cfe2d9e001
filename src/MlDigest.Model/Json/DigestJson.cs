using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;

namespace MlDigest.Model;

/// <summary>Issues as JSON, and JSON as issues.</summary>
/// <remarks>
/// Members are written in camel case; null and empty ones are left out; letters of every script stand unescaped. Reading ignores unknown
/// members and keeps unknown words of the vocabularies. Safe to use from several threads. Neither reflection nor generated code is needed
/// when the program runs.
/// </remarks>
public static class DigestJson
{
    /// <summary>The version of the JSON contract that this library writes and the highest it reads.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The contracts of all records, for the <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> of a program’s own options.</summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = new DigestJsonResolver();

    /// <summary>The options that are used here: compact, read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same options, but with one member a line.</summary>
    public static JsonSerializerOptions IndentedOptions { get; } = Create(indented: true);

    /// <summary>Writes an issue as one JSON object.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="indented">Whether each member gets a line of its own.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public static string Serialize(DigestIssue issue, bool indented = false) =>
        JsonSerializer.Serialize(Guard.NotNull(issue), IssueContract(indented ? IndentedOptions : Options));

    /// <summary>Writes an issue as one JSON object in UTF-8.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task SerializeAsync(Stream stream, DigestIssue issue, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(Guard.NotNull(stream), Guard.NotNull(issue), IssueContract(Options), cancellationToken);

    /// <summary>Reads an issue.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The issue; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.</exception>
    public static DigestIssue Deserialize(string json) =>
        JsonSerializer.Deserialize(Guard.NotNull(json), IssueContract(Options)) ?? throw new JsonException("An issue was expected, not null.");

    private static JsonTypeInfo<DigestIssue> IssueContract(JsonSerializerOptions options) => (JsonTypeInfo<DigestIssue>)options.GetTypeInfo(typeof(DigestIssue));

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            TypeInfoResolver = TypeInfoResolver,
        };
        options.MakeReadOnly();
        return options;
    }
}
