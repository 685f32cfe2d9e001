using System.Text;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>One Markdown text, parsed. It holds one issue, or many when it is a compilation.</summary>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestDocument
{
    /// <summary>The document's name, for example a file name or the path of an archive member; empty when it has none.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }

    /// <summary>The issues in the order of the document; at least one, except where the document is no text or cannot be read.</summary>
    public EquatableList<DigestIssue> Issues { get; init => field = value ?? []; } = [];

    /// <summary>What a person should know about the parse, in the order of the document.</summary>
    public EquatableList<DigestDiagnostic> Diagnostics { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The parts the document was divided into, in order. Every line that is not blank lies inside the span of exactly one of them:
    /// nothing is lost.
    /// </summary>
    public EquatableList<DigestLeaf> Leaves { get; init => field = value ?? []; } = [];

    /// <summary>Parses Markdown with the default options.</summary>
    /// <param name="markdown">The text of one document. Anything parses: what cannot be understood becomes a diagnostic.</param>
    /// <param name="name">The document's name, for example a file name.</param>
    /// <param name="cancellationToken">Ends the parse early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DigestDocument Parse(string markdown, string name = "", CancellationToken cancellationToken = default) =>
        DigestParser.Default.Parse(markdown, name, cancellationToken);

    /// <summary>All entries of the document with the sections they stand in and an id that no other entry of the archive has.</summary>
    /// <returns>The entries of each issue in the order of the document, found as they are asked for.</returns>
    public IEnumerable<EntryReference> GetEntryReferences() => EntryIds.Of(this);

    /// <summary>Reads and parses a file with the default options. UTF-8 is assumed unless a byte order mark says otherwise.</summary>
    /// <remarks>
    /// Bytes that are no UTF-8 are told by a diagnostic; so is a file that is no text, which gives a document without issues.
    /// </remarks>
    /// <param name="path">The file. Its name without the folder becomes the document's name.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DigestDocument> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        LoadFileAsync(path, null, cancellationToken);

    /// <summary>Reads and parses a file with the default options.</summary>
    /// <remarks>
    /// Bytes that do not fit the encoding are told by a diagnostic; so is a file that is no text, which gives a document without issues.
    /// </remarks>
    /// <param name="path">The file. Its name without the folder becomes the document's name.</param>
    /// <param name="encoding">The encoding of a file without a byte order mark.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="encoding"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<DigestDocument> LoadAsync(string path, Encoding encoding, CancellationToken cancellationToken = default) =>
        LoadFileAsync(path, Guard.NotNull(encoding), cancellationToken);

    private static async Task<DigestDocument> LoadFileAsync(string path, Encoding? encoding, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(Guard.NotNull(path), FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
        return await DigestParser.Default.ReadAsync(stream, Path.GetFileName(path), encoding, cancellationToken).ConfigureAwait(false);
    }
}
