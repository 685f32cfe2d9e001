using System.Buffers;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;

namespace MlDigest.Model.Exchange;

/// <summary>Where issues go that are written in some format: issue by issue, with the memory of one.</summary>
internal static class ExchangeOutput
{
    public static string ToText(IEnumerable<DigestIssue> issues, Func<IBufferWriter<byte>, IExchangeWriter> open)
    {
        using var buffer = new PooledBuffer();
        Write(buffer, issues, open);
        return Utf8.ToText(buffer.Written.Span);
    }

    public static void Write(IBufferWriter<byte> output, IEnumerable<DigestIssue> issues, Func<IBufferWriter<byte>, IExchangeWriter> open)
    {
        using var writer = open(output);
        foreach (var issue in issues) writer.Add(Guard.NotNull(issue));
        writer.End();
    }

    public static void Write(TextWriter output, IEnumerable<DigestIssue> issues, Func<IBufferWriter<byte>, IExchangeWriter> open)
    {
        using var buffer = new PooledBuffer();
        using var writer = open(buffer);
        foreach (var issue in issues)
        {
            writer.Add(Guard.NotNull(issue));
            Pass();
        }

        writer.End();
        Pass();

        void Pass()
        {
            output.Write(Utf8.ToText(buffer.Written.Span));
            buffer.Clear();
        }
    }

    public static async Task WriteAsync(
        Stream output,
            IEnumerable<DigestIssue> issues,
            Func<IBufferWriter<byte>, IExchangeWriter> open,
            CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        using var writer = open(buffer);
        foreach (var issue in issues) await AddAsync(writer, issue, buffer, output, cancellationToken).ConfigureAwait(false);

        writer.End();
        await PassAsync(buffer, output, cancellationToken).ConfigureAwait(false);
    }

    public static async Task WriteAsync(
        Stream output,
            IAsyncEnumerable<DigestIssue> issues,
            Func<IBufferWriter<byte>, IExchangeWriter> open,
            CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        using var writer = open(buffer);
        await foreach (var issue in issues.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await AddAsync(writer, issue, buffer, output, cancellationToken).ConfigureAwait(false);
        }

        writer.End();
        await PassAsync(buffer, output, cancellationToken).ConfigureAwait(false);
    }

    private static Task AddAsync(
        IExchangeWriter writer, DigestIssue issue, PooledBuffer buffer, Stream output, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        writer.Add(Guard.NotNull(issue));
        return PassAsync(buffer, output, cancellationToken);
    }

    private static async Task PassAsync(PooledBuffer buffer, Stream output, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await buffer.WriteToAsync(output, cancellationToken).ConfigureAwait(false);
        buffer.Clear();
    }
}
