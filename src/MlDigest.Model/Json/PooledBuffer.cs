using System.Buffers;

namespace MlDigest.Model.Json;

/// <summary>Bytes that are written one behind the other, in memory that is used again.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 16 * 1024;
    private const int LargestArray = 0x7FFFFFC7;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Count { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Count);

    public void Clear() => Count = 0;

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Reads what a stream has, behind what is there already.</summary>
    /// <returns>The number of bytes; 0 at the end of the stream.</returns>
    public async ValueTask<int> ReadFromAsync(Stream stream, CancellationToken cancellationToken)
    {
        Ensure(1);
        var read = await stream.ReadAsync(
#if NETSTANDARD2_0
            bytes, Count, bytes.Length - Count,
#else
            bytes.AsMemory(Count),
#endif
            cancellationToken).ConfigureAwait(false);
        Count += read;
        return read;
    }

    public Task WriteToAsync(Stream stream, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        stream.WriteAsync(bytes, 0, Count, cancellationToken);
#else
        stream.WriteAsync(bytes.AsMemory(0, Count), cancellationToken).AsTask();
#endif

    /// <summary>Drops the first bytes.</summary>
    public void Drop(int count)
    {
        Buffer.BlockCopy(bytes, count, bytes, 0, Count - count);
        Count -= count;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Count = 0;
    }

    private void Ensure(int free)
    {
        if (bytes.Length - Count >= free) return;
        var size = Math.Max((long)bytes.Length * 2, (long)Count + free);
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Min(size, LargestArray), checked(Count + free)));
        Buffer.BlockCopy(bytes, 0, grown, 0, Count);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = grown;
    }
}
