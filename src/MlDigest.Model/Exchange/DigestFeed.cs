using System.Buffers;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Exchange;

namespace MlDigest.Model;

/// <summary>Issues as feeds, for feed readers: JSON Feed 1.1, Atom and RSS 2.0.</summary>
/// <remarks>
/// <para>
/// An item is an entry or a whole issue. An entry’s id is that of its <see cref="EntryReference"/>, in Atom, and where no feed can hold it,
/// a <c>urn:uuid</c> made of it: it stays from run to run. As link blogs have it, <c>url</c> (in Atom the alternate link) is the issue’s
/// source, <c>external_url</c> (the related link) what the entry leads to; Atom has the latter for its alternate link where there is no
/// source, and RSS, with one link, prefers it. Tags are the kind and the identifiers. PDFs of papers and images are enclosures where the
/// document links them; of RSS the first. Sections of furniture are left out.
/// </para>
/// <para>
/// The content is the entry’s Markdown as HTML: without HTML of the document’s, and with http, https and mail addresses alone. Relative
/// addresses are resolved against the issue’s source; without one they are text. A body of more than 16,000 characters or 1,000 marks
/// comes as its plain text.
/// </para>
/// <para>
/// An item states when it was published only where the period is one day. What Atom requires as <c>updated</c> is the last day of
/// the period, 1970-01-01 where there is none. Control characters but tab and ends of lines, halves of surrogate pairs, U+FFFE and
/// U+FFFF are U+FFFD, in JSON too.
/// </para>
/// <para>Memory is needed for one issue at a time and for the names of all. Safe to use from several threads.</para>
/// </remarks>
public static class DigestFeed
{
    /// <summary>Makes a feed of issues.</summary>
    /// <param name="issues">The issues; readers expect the newest first.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says of itself, and what its items are.</param>
    /// <returns>The text of the feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static string ToText(IEnumerable<DigestIssue> issues, FeedFormat format, DigestFeedOptions? options = null) =>
        ExchangeOutput.ToText(Guard.NotNull(issues), Opener(format, options, issues));

    /// <summary>Writes a feed of issues in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="issues">The issues; readers expect the newest first.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says of itself, and what its items are.</param>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static void Write(
        IBufferWriter<byte> writer,
        IEnumerable<DigestIssue> issues,
        FeedFormat format,
        DigestFeedOptions? options = null) =>
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(format, options, issues));

    /// <summary>Writes a feed of issues; XML says that it is UTF-8.</summary>
    /// <param name="writer">Where to write; it is neither flushed nor closed.</param>
    /// <param name="issues">The issues; readers expect the newest first.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says of itself, and what its items are.</param>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    public static void Write(TextWriter writer, IEnumerable<DigestIssue> issues, FeedFormat format, DigestFeedOptions? options = null) =>
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(format, options, issues));

    /// <summary>Writes a feed of issues in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues; readers expect the newest first.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says of itself, and what its items are.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream,
        IEnumerable<DigestIssue> issues,
        FeedFormat format,
        DigestFeedOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(format, options, issues), cancellationToken);

    /// <summary>Writes a feed of issues as they come, in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues; readers expect the newest first.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the feed says of itself, and what its items are.</param>
    /// <param name="cancellationToken">Ends the writing early, and the making of issues.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        Stream stream,
        IAsyncEnumerable<DigestIssue> issues,
        FeedFormat format,
        DigestFeedOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(format, options, null), cancellationToken);

    private static Func<IBufferWriter<byte>, IExchangeWriter> Opener(
        FeedFormat format,
        DigestFeedOptions? options,
        IEnumerable<DigestIssue>? issues)
    {
        if (format is < FeedFormat.JsonFeed or > FeedFormat.Rss)
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "This is no format of feeds.");
        }

        // What is a list can be looked through without being made twice.
        var latest = (issues as IReadOnlyCollection<DigestIssue>)?.Max(issue => Guard.NotNull(issue).GetPeriod()?.End);
        var known = options ?? DigestFeedOptions.Default;
        if (known.Updated is null && latest is { } day) known = known with { Updated = FeedTime.Of(day) };
        return buffer => FeedWriter.Open(buffer, format, known);
    }
}
