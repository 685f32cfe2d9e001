using System.Runtime.CompilerServices;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;

namespace MlDigest.Model;

/// <summary>Issues as JSON Lines: one issue a line, in UTF-8.</summary>
/// <remarks>
/// Memory is needed for one line at a time, however long it is. Safe to use from several threads, each with a stream of its own.
/// </remarks>
public static class DigestJsonLines
{
    private const int MostErrorsKept = 100;

    /// <summary>Writes issues, each as one line that ends with a line feed; no byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="cancellationToken">Ends the writing early, between two issues or in one.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(Stream stream, IEnumerable<DigestIssue> issues, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(stream);
        Guard.NotNull(issues);
        return WriteAllAsync();

        async Task WriteAllAsync()
        {
            using var buffer = new PooledBuffer();
            foreach (var issue in issues) await WriteAsync(stream, buffer, issue, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes issues as they come, each as one line that ends with a line feed; no byte order mark.</summary>
    /// <param name="stream">Where to write; it is left open. Each issue is written when it has come.</param>
    /// <param name="issues">The issues.</param>
    /// <param name="cancellationToken">Ends the writing early, and the making of issues.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an issue is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(Stream stream, IAsyncEnumerable<DigestIssue> issues, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(stream);
        Guard.NotNull(issues);
        return WriteAllAsync();

        async Task WriteAllAsync()
        {
            using var buffer = new PooledBuffer();
            await foreach (var issue in issues.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await WriteAsync(stream, buffer, issue, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads issues. All lines that can be read are; if some could not, that is thrown behind the last one.</summary>
    /// <param name="stream">
    /// The lines, in UTF-8; it is left open. A byte order mark, CRLF, blank lines and a last line without end are accepted.
    /// </param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The issues in order, read as they are asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DigestJsonException">
    /// Lines could not be read; the first hundred are told. Thrown while the issues are enumerated.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Thrown while the issues are enumerated.</exception>
    public static IAsyncEnumerable<DigestIssue> ReadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, DigestJsonLinesOptions.Default, cancellationToken);

    /// <summary>Reads issues. A line that cannot be read costs no other line, unless the options are strict.</summary>
    /// <param name="stream">
    /// The lines, in UTF-8; it is left open. A byte order mark, CRLF, blank lines and a last line without end are accepted.
    /// </param>
    /// <param name="options">What becomes of lines that cannot be read.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The issues in order, read as they are asked for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DigestJsonException">
    /// Lines could not be read: at the first in strict mode; at the end otherwise, unless <see cref="DigestJsonLinesOptions.OnError"/> was
    /// told. Thrown while the issues are enumerated.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Thrown while the issues are enumerated.</exception>
    public static IAsyncEnumerable<DigestIssue> ReadAsync(
        Stream stream,
        DigestJsonLinesOptions options,
        CancellationToken cancellationToken = default) =>
        EnumerateAsync(Guard.NotNull(stream), Guard.NotNull(options), cancellationToken);

    private static async IAsyncEnumerable<DigestIssue> EnumerateAsync(
        Stream stream,
        DigestJsonLinesOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (count, errors) = (0L, new List<DigestJsonError>());
        using var lines = new LineReader(stream);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsBlank(lines.Line.Span, lines.Number)) continue;
            DigestIssue? issue = null;
            try
            {
                issue = JsonFormat.Read(lines.Line.Span, Contracts.Issue, lines.Number);
            }
            catch (DigestJsonException exception) when (!options.Strict)
            {
                count++;
                if (options.OnError is { } onError) onError(exception.Errors[0]);
                else if (errors.Count < MostErrorsKept) errors.Add(exception.Errors[0]);
            }

            if (issue is not null) yield return issue;
        }

        if (errors.Count > 0) throw DigestJsonException.ForLines(count, errors.ToEquatableList());
    }

    private static bool IsBlank(ReadOnlySpan<byte> line, long number)
    {
        if (number == 1 && line.StartsWith(JsonFormat.ByteOrderMark)) line = line.Slice(JsonFormat.ByteOrderMark.Length);
        foreach (var c in line)
        {
            if (c is not ((byte)' ' or (byte)'\t' or (byte)'\r')) return false;
        }

        return true;
    }

    private static Task WriteAsync(Stream stream, PooledBuffer buffer, DigestIssue issue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        buffer.Clear();
        JsonFormat.Write(buffer, Guard.NotNull(issue), Contracts.Issue, DigestJsonOptions.Default);
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.WriteToAsync(stream, cancellationToken);
    }
}
