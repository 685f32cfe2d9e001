using System.Text;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model;

/// <summary>Turns Markdown digests into <see cref="DigestDocument"/> values.</summary>
/// <remarks>Immutable and safe to share between threads. The same text gives the same result on any thread, in any culture and time zone.</remarks>
public sealed class DigestParser
{
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
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DigestDocument Parse(string markdown, string name = "")
    {
        Guard.NotNull(markdown);
        Guard.NotNull(name);
        if (markdown.Length > options.MaximumLength) return Limited(UnreadDocument.Of(markdown, name, options));
        var diagnostics = new List<DigestDiagnostic>();
        var syntax = MarkdownReader.Read(markdown, options.MaximumNesting);
        var outline = OutlineReader.Read(syntax, diagnostics);
        var layout = LayoutInference.Infer(outline, options.ExplainLayout ? diagnostics : null);
        var document = IssueBuilder.Build(outline, layout, name, options, diagnostics);
        outline.Return();
        return Limited(document);
    }

    private DigestDocument Limited(DigestDocument document)
    {
        var (all, most) = (document.Diagnostics, options.MaximumDiagnostics);
        if (all.Count <= most) return document;
        return document with { Diagnostics = all.Take(most).Append(DiagnosticCodes.DiagnosticsLeftOut(all.Count - most, all[most].Span)).ToEquatableList() };
    }

    /// <summary>Reads a stream to its end and parses it. UTF-8 is assumed unless a byte order mark says otherwise.</summary>
    /// <param name="stream">The text of one document. It is left open.</param>
    /// <param name="name">The document's name, for example a file name.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream does not support reading.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<DigestDocument> ParseAsync(Stream stream, string name = "", CancellationToken cancellationToken = default)
    {
        Guard.NotNull(stream);
        Guard.NotNull(name);
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
#if NETSTANDARD2_0
        var markdown = await reader.ReadToEndAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
#else
        var markdown = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
#endif
        return Parse(markdown, name);
    }
}
