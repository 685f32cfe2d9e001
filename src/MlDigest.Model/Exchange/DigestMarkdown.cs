using System.Buffers;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Exchange;

namespace MlDigest.Model;

/// <summary>
/// Issues as Markdown again, in one form that people can read and <see cref="DigestParser"/> reads back as the issues they were.
/// </summary>
/// <remarks>
/// <para>
/// The document says at its head that it has this form (<c>format: mldigest/1</c>), and the parser then reads it line by line
/// without guessing: <c>Parse(Write(issue))</c> is equal to the issue, whatever its texts hold, but for the spans, which say where
/// things stand in the new document. Where a member cannot be written, a <see cref="MarkdownLoss"/> says which and why; the rest is
/// written.
/// </para>
/// <para>
/// Sections are headings; entries are bullets with a linked title and the summary below; their other members are folded away. What
/// was Markdown in the document, introductions and bodies, stands in quotations, so that nothing in it reaches what stands around
/// it. The first of several issues begins with front matter, the others with a comment that holds the same. Within a section,
/// entries stand before sections.
/// </para>
/// <para>
/// A document that was changed by hand is read as it is now, as long as it keeps to the form; where it does not, it is read as any
/// other, and the diagnostic <c>not-canonical</c> says where and why. The grammar is in the repository:
/// <c>src/MlDigest.Model/Exchange/canonical-markdown.md</c>.
/// </para>
/// <para>Memory is needed for one issue at a time. Safe to use from several threads.</para>
/// </remarks>
public static class DigestMarkdown
{
    /// <summary>Writes issues as one document.</summary>
    /// <param name="issues">The issues.</param>
    /// <returns>The Markdown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> or an issue is null.</exception>
    public static string ToText(IEnumerable<DigestIssue> issues) => ToText(issues, out _);

    /// <summary>Writes issues as one document.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="losses">What could not be written; empty when the issues are read back as they are.</param>
    /// <returns>The Markdown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issues"/> or an issue is null.</exception>
    public static string ToText(IEnumerable<DigestIssue> issues, out EquatableList<MarkdownLoss> losses)
    {
        var found = new List<MarkdownLoss>();
        var text = ExchangeOutput.ToText(Guard.NotNull(issues), Opener(found));
        losses = found.ToEquatableList();
        return text;
    }

    /// <summary>Writes issues as one document in UTF-8.</summary>
    /// <param name="writer">Where to write, for example a <c>PipeWriter</c>; it is not flushed.</param>
    /// <param name="issues">The issues.</param>
    /// <returns>What could not be written; empty when the issues are read back as they are.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    public static EquatableList<MarkdownLoss> Write(IBufferWriter<byte> writer, IEnumerable<DigestIssue> issues)
    {
        var losses = new List<MarkdownLoss>();
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(losses));
        return losses.ToEquatableList();
    }

    /// <summary>Writes issues as one document.</summary>
    /// <param name="writer">Where to write; it is neither flushed nor closed.</param>
    /// <param name="issues">The issues.</param>
    /// <returns>What could not be written; empty when the issues are read back as they are.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    public static EquatableList<MarkdownLoss> Write(TextWriter writer, IEnumerable<DigestIssue> issues)
    {
        var losses = new List<MarkdownLoss>();
        ExchangeOutput.Write(Guard.NotNull(writer), Guard.NotNull(issues), Opener(losses));
        return losses.ToEquatableList();
    }

    /// <summary>Writes issues as one document in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <returns>What could not be written; empty when the issues are read back as they are.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<EquatableList<MarkdownLoss>> WriteAsync(
        Stream stream, IEnumerable<DigestIssue> issues, CancellationToken cancellationToken = default)
    {
        var losses = new List<MarkdownLoss>();
        var writing = ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(losses), cancellationToken);
        return AfterAsync(writing, losses);
    }

    /// <summary>Writes issues as one document as they come, in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="cancellationToken">Ends the writing early, and the making of issues.</param>
    /// <returns>What could not be written; empty when the issues are read back as they are.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<EquatableList<MarkdownLoss>> WriteAsync(
        Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken = default)
    {
        var losses = new List<MarkdownLoss>();
        var writing = ExchangeOutput.WriteAsync(Guard.NotNull(stream), Guard.NotNull(issues), Opener(losses), cancellationToken);
        return AfterAsync(writing, losses);
    }

    private static Func<IBufferWriter<byte>, IExchangeWriter> Opener(List<MarkdownLoss> losses) =>
        buffer => new MarkdownWriter(buffer, losses);

    private static async Task<EquatableList<MarkdownLoss>> AfterAsync(Task writing, List<MarkdownLoss> losses)
    {
        await writing.ConfigureAwait(false);
        return losses.ToEquatableList();
    }
}
