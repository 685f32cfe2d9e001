using System.Buffers;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Exchange;

namespace MlDigest.Model;

/// <summary>The works that issues are about, for reference managers: BibTeX and CSL-JSON.</summary>
/// <remarks>
/// <para>
/// Works are entries with an identifier, and those whose kind is one of works (paper, article, code, dataset, model, project, video,
/// podcast, course, book); not those of furniture. Each is cited once, where it comes first, by a key that is made of
/// <see cref="DigestEntry.Key"/> and stays from run to run: <c>arxiv:2009.01835</c>. Where such a key has capitals or what BibTeX does not
/// take, a hash of it stands behind.
/// </para>
/// <para>
/// A citation has the work’s title, else the entry’s; the entry’s address, if http or https, or, of an entry without any, its first
/// identifier’s page; the first identifier, and one of another scheme where the entry names one of each; year and month as the
/// identifier says (arXiv, ACL), else as the period does. There are no authors: the model has none.
/// </para>
/// <para>
/// BibTeX is UTF-8; what means something to TeX is escaped, and letters keep their case. Braces without their other half are
/// <c>\textbraceleft</c> and <c>\textbraceright</c>. Texts stand in one line; control characters and halves of surrogate pairs are U+FFFD.
/// </para>
/// <para>Memory is needed for one issue at a time and for the keys of all works. Safe to use from several threads.</para>
/// </remarks>
public static class DigestCitations
{
    /// <summary>Cites the works of issues.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which works are cited.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static string ToText(IEnumerable<DigestIssue> issues, CitationFormat format, DigestCitationOptions? options = null) =>
        ExchangeOutput.ToText(Guard.NotNull(issues), Opener(format, options));

    /// <summary>Cites the works of issues in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which works are cited.</param>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static void Write(
        IBufferWriter<byte> writer,
        IEnumerable<DigestIssue> issues,
        CitationFormat format,
        DigestCitationOptions? options = null) =>
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(format, options));

    /// <summary>Cites the works of issues.</summary>
    /// <param name="writer">Where to write; it is neither flushed nor closed.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which works are cited.</param>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static void Write(
        TextWriter writer,
        IEnumerable<DigestIssue> issues,
        CitationFormat format,
        DigestCitationOptions? options = null) =>
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(format, options));

    /// <summary>Cites the works of issues in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. The works of each issue are written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which works are cited.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream,
        IEnumerable<DigestIssue> issues,
        CitationFormat format,
        DigestCitationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(format, options), cancellationToken);

    /// <summary>Cites the works of issues as they come, in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. The works of each issue are written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which works are cited.</param>
    /// <param name="cancellationToken">Ends the writing early, and the making of issues.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream,
        IAsyncEnumerable<DigestIssue> issues,
        CitationFormat format,
        DigestCitationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(format, options), cancellationToken);

    private static Func<IBufferWriter<byte>, IExchangeWriter> Opener(CitationFormat format, DigestCitationOptions? options)
    {
        if (format is < CitationFormat.BibTex or > CitationFormat.CslJson)
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "This is no format of citations.");
        }

        return buffer =>
        {
            var citations = new Citations(options ?? DigestCitationOptions.Default);
            return format == CitationFormat.BibTex ? new BibTexWriter(buffer, citations) : new CslJsonWriter(buffer, citations);
        };
    }
}
