namespace MlDigest.Model.Json;

/// <summary>Reads the lines of a stream. Holds one line, however long, and what was read along with it.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private readonly PooledBuffer buffer = new();
    private int next;
    private bool isAtEnd;

    /// <summary>The number of the line, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <returns><see langword="false"/> behind the last line.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var searched = next;
        while (true)
        {
            var end = buffer.Written.Span.Slice(searched).IndexOf((byte)'\n');
            if (end >= 0) return Take(searched + end, searched + end + 1);
            if (isAtEnd) return next < buffer.Count && Take(buffer.Count, buffer.Count);
            buffer.Drop(next);
            next = 0;
            searched = buffer.Count;
            isAtEnd = await buffer.ReadFromAsync(stream, cancellationToken).ConfigureAwait(false) == 0;
        }
    }

    public void Dispose() => buffer.Dispose();

    private bool Take(int end, int following)
    {
        Line = buffer.Written.Slice(next, end - next);
        next = following;
        Number++;
        return true;
    }
}
