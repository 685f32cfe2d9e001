using System.Text;
using MlDigest.Model.Archives;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Canonical;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model;

/// <summary>Turns Markdown digests into <see cref="DigestDocument"/> values.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The same text gives the same result on any thread, in any culture and time zone.
/// </remarks>
public sealed class DigestParser
{
    private const int BufferLength = 81920;

    private readonly DigestParserOptions options;

    /// <summary>Makes a parser.</summary>
    /// <param name="options">How it works.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public DigestParser(DigestParserOptions options) => this.options = Guard.NotNull(options);

    /// <summary>The parser with the default options.</summary>
    public static DigestParser Default { get; } = new(DigestParserOptions.Default);

    /// <summary>Parses Markdown.</summary>
    /// <param name="markdown">The text of one document. Anything parses: what cannot be understood becomes a diagnostic.</param>
    /// <param name="name">The document's name, for example a file name.</param>
    /// <param name="cancellationToken">Ends the parse early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DigestDocument Parse(string markdown, string name = "", CancellationToken cancellationToken = default)
    {
        Guard.NotNull(markdown);
        Guard.NotNull(name);
        return Limited(ReadWithinLimits(markdown, name, cancellationToken), []);
    }

    private DigestDocument ReadWithinLimits(string markdown, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (markdown.Length > options.MaximumLength) return UnreadDocument.OfLength(markdown, name, options);
        if (TextLines.Count(markdown, new Extent(0, markdown.Length)) > options.MaximumBlocks)
        {
            return UnreadDocument.OfBlocks(markdown, name, options);
        }

        try
        {
            return Read(markdown, name, cancellationToken);
        }
        catch (TooManyBlocksException)
        {
            return UnreadDocument.OfBlocks(markdown, name, options);
        }
    }

    private DigestDocument Read(string markdown, string name, CancellationToken cancellationToken)
    {
        var diagnostics = new List<DigestDiagnostic>();
        var gate = new ParseGate(options.MaximumBlocks, cancellationToken);
        if (CanonicalReader.Read(markdown, name, options, gate, diagnostics) is { } canonical) return canonical;
        var outline = ReadOutline(markdown, gate, diagnostics);
        var layout = LayoutInference.Infer(outline, diagnostics, options.ExplainLayout);
        var document = IssueBuilder.Build(outline, layout, name, options, diagnostics);
        outline.Return();
        return document;
    }

    // A method of its own lets the syntax tree go when the outline is read, whatever the compiler makes of it.
    private DocumentOutline ReadOutline(string markdown, ParseGate gate, List<DigestDiagnostic> diagnostics)
    {
        var syntax = MarkdownReader.Read(markdown, options.MaximumNesting, gate);
        Unclosed.Report(syntax, diagnostics);
        return OutlineReader.Read(syntax, diagnostics, gate);
    }

    private DigestDocument Limited(DigestDocument document, List<DigestDiagnostic> notes)
    {
        EquatableList<DigestDiagnostic> all = notes.Count == 0 ? document.Diagnostics : [.. notes, .. document.Diagnostics];
        var most = options.MaximumDiagnostics;
        if (all.Count <= most) return notes.Count == 0 ? document : document with { Diagnostics = all };
        return document with
        {
            Diagnostics = all.Take(most).Append(DiagnosticCodes.DiagnosticsLeftOut(all.Count - most, all[most].Span)).ToEquatableList()
        };
    }

    /// <summary>Reads a stream to its end and parses it. UTF-8 is assumed unless a byte order mark says otherwise.</summary>
    /// <remarks>
    /// Bytes that are no UTF-8 are told by a diagnostic; so is a stream that is no text, which gives a document without issues.
    /// </remarks>
    /// <param name="stream">The text of one document. It is left open.</param>
    /// <param name="name">The document's name, for example a file name.</param>
    /// <param name="cancellationToken">Ends the reading and the parse early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream does not support reading.</exception>
    /// <exception cref="IOException">The stream cannot be read, or has more than 2 GB.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DigestDocument> ParseAsync(Stream stream, string name = "", CancellationToken cancellationToken = default) =>
        ReadAsync(stream, name, null, cancellationToken);

    /// <summary>Reads a stream to its end and parses it.</summary>
    /// <remarks>
    /// Bytes that do not fit the encoding are told by a diagnostic; so is a stream that is no text, which gives a document without issues.
    /// </remarks>
    /// <param name="stream">The text of one document. It is left open.</param>
    /// <param name="name">The document's name, for example a file name.</param>
    /// <param name="encoding">
    /// The encoding of a text without a byte order mark, for example the one that a server tells. Any that
    /// <see cref="Encoding.GetEncoding(string)"/> knows will do; with <c>CodePagesEncodingProvider</c> registered it knows the older ones.
    /// </param>
    /// <param name="cancellationToken">Ends the reading and the parse early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream does not support reading.</exception>
    /// <exception cref="IOException">The stream cannot be read, or has more than 2 GB.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DigestDocument> ParseAsync(Stream stream, string name, Encoding encoding, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, name, Guard.NotNull(encoding), cancellationToken);

    internal async Task<DigestDocument> ReadAsync(Stream stream, string name, Encoding? encoding, CancellationToken cancellationToken)
    {
        Guard.NotNull(stream);
        Guard.NotNull(name);
        if (!stream.CanRead) throw new ArgumentException("The stream does not support reading.", nameof(stream));
        cancellationToken.ThrowIfCancellationRequested();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, BufferLength, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Parse(bytes.GetBuffer(), (int)bytes.Length, name, encoding, [], cancellationToken);
    }

    /// <summary>Parses the text that bytes are; where they are none, the document has no issues and a diagnostic says so.</summary>
    /// <param name="bytes">Begins with the bytes.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="name">The document's name.</param>
    /// <param name="encoding">The encoding of bytes without a byte order mark; null for UTF-8.</param>
    /// <param name="notes">What is known of the document before its text is, and comes first.</param>
    /// <param name="cancellationToken">Ends the parse early.</param>
    internal DigestDocument Parse(
        byte[] bytes,
        int count,
        string name,
        Encoding? encoding,
        IEnumerable<DigestDiagnostic> notes,
        CancellationToken cancellationToken)
    {
        var (text, diagnostic) = TextDecoder.Decode(bytes, count, encoding);
        List<DigestDiagnostic> all = diagnostic is null ? [.. notes] : [.. notes, diagnostic];
        // Why there is nothing is told whatever the limit.
        return text is null
            ? new DigestDocument { Name = name, Diagnostics = [.. all] }
            : Limited(ReadWithinLimits(text, name, cancellationToken), all);
    }
}
