using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;

namespace MlDigest.Model;

/// <summary>Issues, documents and entries as JSON, and back.</summary>
/// <remarks>
/// Members are written in camel case; null and empty ones are left out; letters of every script and emoji stand unescaped, halves of
/// surrogate pairs escaped. Reading ignores unknown members and keeps unknown words of the vocabularies; of a member that comes twice the
/// last one counts. Reading refuses what <see cref="Schema"/> refuses and nothing else: also periods, languages, keys and spans that lack
/// the contract’s form; what a program has put there is written as it is.
/// Objects and arrays may stand in each other 1,000 deep. Safe to use from several threads. Neither reflection nor
/// generated code is needed when the program runs.
/// </remarks>
public static class DigestJson
{
    /// <summary>The version of the JSON contract that this library writes and the highest it reads.</summary>
    public const int SchemaVersion = 1;

    private const string SchemaResource = "MlDigest.Model.Json.digest-issue.schema.json";

    /// <summary>
    /// The contracts of all types of the model, for the <see cref="JsonSerializerOptions.TypeInfoResolverChain"/> of a program that has
    /// neither reflection nor a context of its own for them. Names, order and converters are the contract’s, whatever these options say.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = new DigestJsonResolver();

    /// <summary>
    /// The same contracts for the <see cref="JsonSerializerOptions.Converters"/> of a program’s own options, which go before every
    /// resolver and context.
    /// </summary>
    public static JsonConverter Converter { get; } = new DigestJsonConverter();

    /// <summary>Escapes as little as JSON allows, and the characters that some readers take for the end of a line.</summary>
    public static JavaScriptEncoder Encoder => DigestJsonEncoder.Readable;

    /// <summary>Escapes what has a meaning in HTML too; for JSON inside a page.</summary>
    public static JavaScriptEncoder HtmlSafeEncoder => DigestJsonEncoder.HtmlSafe;

    /// <summary>
    /// Options for <see cref="JsonSerializer"/> that write what is written here: compact, with <see cref="TypeInfoResolver"/> and
    /// <see cref="Encoder"/>, 1,000 levels deep. Read-only; copy them to change something.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same as <see cref="Options"/>, but with one member a line, two spaces a level and LF line ends.</summary>
    public static JsonSerializerOptions IndentedOptions { get; } = Create(indented: true);

    /// <summary>The JSON Schema, draft 2020-12, of an issue; those of documents and entries are among its definitions.</summary>
    /// <remarks>Words that a later version may add to a vocabulary, and members that are not known, are valid by it.</remarks>
    public static string Schema
    {
        get
        {
            using var stream = typeof(DigestJson).Assembly.GetManifestResourceStream(SchemaResource)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The name under which the schema of a type stands among the definitions (<c>$defs</c>) of <see cref="Schema"/>.</summary>
    /// <param name="type">A type, for example that of entries.</param>
    /// <returns>For example <c>entry</c>; null for a type that is none of the definitions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public static string? GetSchemaDefinition(Type type) => ContractSchema.NameOf(Guard.NotNull(type));

    /// <summary>
    /// Puts <see cref="Schema"/> into the schemas that <see cref="JsonSchemaExporter"/> makes of a program’s own types, where it knows
    /// of the types of the model no more than that anything may stand there; for
    /// <see cref="JsonSchemaExporterOptions.TransformSchemaNode"/>.
    /// </summary>
    /// <param name="context">What the exporter is at.</param>
    /// <param name="schema">What it has made of it.</param>
    /// <returns>
    /// The schema of the contract, with the definitions it refers to; for other types <paramref name="schema"/>,
    /// the elements of lists filled in.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public static JsonNode TransformSchema(JsonSchemaExporterContext context, JsonNode schema) =>
        ContractSchema.Transform(context, Guard.NotNull(schema));

    /// <summary>Writes an issue as one JSON object.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static string Serialize(DigestIssue issue, DigestJsonOptions? options = null) =>
        ToText(Guard.NotNull(issue), Contracts.Issue, options);

    /// <summary>Writes an issue as one JSON object in UTF-8.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The bytes, without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static byte[] SerializeToUtf8Bytes(DigestIssue issue, DigestJsonOptions? options = null) =>
        ToBytes(Guard.NotNull(issue), Contracts.Issue, options);

    /// <summary>Writes an issue as one JSON object in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static void Serialize(IBufferWriter<byte> writer, DigestIssue issue, DigestJsonOptions? options = null) =>
        JsonFormat.Write(Guard.NotNull(writer), Guard.NotNull(issue), Contracts.Issue, options);

    /// <summary>Writes an issue as one JSON object in UTF-8.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task SerializeAsync(
        Stream stream,
        DigestIssue issue,
        DigestJsonOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(Guard.NotNull(stream), Guard.NotNull(issue), Contracts.Issue, options, cancellationToken);

    /// <summary>Reads an issue.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The issue; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestIssue Deserialize(string json) => JsonFormat.Read(Guard.NotNull(json), Contracts.Issue);

    /// <summary>Reads an issue.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <returns>The issue; equal to the one that was written.</returns>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestIssue Deserialize(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read(utf8Json, Contracts.Issue);

    /// <summary>Reads an issue.</summary>
    /// <param name="stream">One JSON object in UTF-8, with or without a byte order mark; it is read to its end and left open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The issue; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DigestIssue> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(Guard.NotNull(stream), Contracts.Issue, cancellationToken);

    /// <summary>Writes a document as one JSON object.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static string Serialize(DigestDocument document, DigestJsonOptions? options = null) =>
        ToText(Guard.NotNull(document), Contracts.Document, options);

    /// <summary>Writes a document as one JSON object in UTF-8.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The bytes, without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static byte[] SerializeToUtf8Bytes(DigestDocument document, DigestJsonOptions? options = null) =>
        ToBytes(Guard.NotNull(document), Contracts.Document, options);

    /// <summary>Writes a document as one JSON object in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static void Serialize(IBufferWriter<byte> writer, DigestDocument document, DigestJsonOptions? options = null) =>
        JsonFormat.Write(Guard.NotNull(writer), Guard.NotNull(document), Contracts.Document, options);

    /// <summary>Writes a document as one JSON object in UTF-8.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task SerializeAsync(
        Stream stream,
        DigestDocument document,
        DigestJsonOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(Guard.NotNull(stream), Guard.NotNull(document), Contracts.Document, options, cancellationToken);

    /// <summary>Reads a document.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The document; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestDocument DeserializeDocument(string json) => JsonFormat.Read(Guard.NotNull(json), Contracts.Document);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <returns>The document; equal to the one that was written.</returns>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestDocument DeserializeDocument(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read(utf8Json, Contracts.Document);

    /// <summary>Reads a document.</summary>
    /// <param name="stream">One JSON object in UTF-8, with or without a byte order mark; it is read to its end and left open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The document; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DigestDocument> DeserializeDocumentAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(Guard.NotNull(stream), Contracts.Document, cancellationToken);

    /// <summary>Writes an entry as one JSON object.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static string Serialize(DigestEntry entry, DigestJsonOptions? options = null) =>
        ToText(Guard.NotNull(entry), Contracts.Entry, options);

    /// <summary>Writes an entry as one JSON object in UTF-8.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <returns>The bytes, without a byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static byte[] SerializeToUtf8Bytes(DigestEntry entry, DigestJsonOptions? options = null) =>
        ToBytes(Guard.NotNull(entry), Contracts.Entry, options);

    /// <summary>Writes an entry as one JSON object in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    public static void Serialize(IBufferWriter<byte> writer, DigestEntry entry, DigestJsonOptions? options = null) =>
        JsonFormat.Write(Guard.NotNull(writer), Guard.NotNull(entry), Contracts.Entry, options);

    /// <summary>Writes an entry as one JSON object in UTF-8.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="options">How the text looks; <see cref="DigestJsonOptions.Default"/> if null.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">An identifier, a period, a language or a span could not be read again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task SerializeAsync(
        Stream stream,
        DigestEntry entry,
        DigestJsonOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(Guard.NotNull(stream), Guard.NotNull(entry), Contracts.Entry, options, cancellationToken);

    /// <summary>Reads an entry.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The entry; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestEntry DeserializeEntry(string json) => JsonFormat.Read(Guard.NotNull(json), Contracts.Entry);

    /// <summary>Reads an entry.</summary>
    /// <param name="utf8Json">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <returns>The entry; equal to the one that was written.</returns>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static DigestEntry DeserializeEntry(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read(utf8Json, Contracts.Entry);

    /// <summary>Reads an entry.</summary>
    /// <param name="stream">One JSON object in UTF-8, with or without a byte order mark; it is read to its end and left open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The entry; equal to the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DigestEntry> DeserializeEntryAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(Guard.NotNull(stream), Contracts.Entry, cancellationToken);

    /// <summary>Reads all issues of a text that is one issue or an array of issues.</summary>
    /// <param name="json">One JSON object or array.</param>
    /// <returns>The issues in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, or an issue lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static EquatableList<DigestIssue> DeserializeIssues(string json) =>
        JsonFormat.Read(Guard.NotNull(json), Contracts.OneOrMoreIssues);

    /// <summary>Reads all issues of a text that is one issue or an array of issues.</summary>
    /// <param name="stream">One JSON object or array in UTF-8, with or without a byte order mark; it is left open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The issues in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, or an issue lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<EquatableList<DigestIssue>> DeserializeIssuesAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(Guard.NotNull(stream), Contracts.OneOrMoreIssues, cancellationToken);

    /// <summary>Reads all issues of a text that is one issue or an array of issues.</summary>
    /// <param name="utf8Json">One JSON object or array in UTF-8, with or without a byte order mark.</param>
    /// <returns>The issues in order.</returns>
    /// <exception cref="DigestJsonException">
    /// The text is not JSON, or an issue lacks a required member, has one of the wrong type, or was written with a newer schema version.
    /// </exception>
    public static EquatableList<DigestIssue> DeserializeIssues(ReadOnlySpan<byte> utf8Json) =>
        JsonFormat.Read(utf8Json, Contracts.OneOrMoreIssues);

    private static string ToText<T>(T value, ContractConverter<T> converter, DigestJsonOptions? options)
    {
        using var buffer = new PooledBuffer();
        JsonFormat.Write(buffer, value, converter, options);
        return Utf8.ToText(buffer.Written.Span);
    }

    private static byte[] ToBytes<T>(T value, ContractConverter<T> converter, DigestJsonOptions? options)
    {
        using var buffer = new PooledBuffer();
        JsonFormat.Write(buffer, value, converter, options);
        return buffer.Written.ToArray();
    }

    private static async Task WriteAsync<T>(
        Stream stream,
        T value,
        ContractConverter<T> converter,
        DigestJsonOptions? options,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new PooledBuffer();
        JsonFormat.Write(buffer, value, converter, options);
        await buffer.WriteToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> ReadAsync<T>(Stream stream, ContractConverter<T> converter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var buffer = new PooledBuffer();
        while (await buffer.ReadFromAsync(stream, cancellationToken).ConfigureAwait(false) > 0)
        {
            // All is needed before the first value can be made.
        }

        return JsonFormat.Read(buffer.Written.Span, converter);
    }

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = Encoder,
            MaxDepth = JsonFormat.MaxDepth,
            WriteIndented = indented,
            NewLine = "\n",
            TypeInfoResolver = TypeInfoResolver,
        };
        options.MakeReadOnly();
        return options;
    }
}
