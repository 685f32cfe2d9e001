namespace MlDigest.Model.Archives;

internal static class StreamReading
{
    private const int PieceLength = 128 * 1024;

    /// <summary>Reads until the bytes are there or the stream ends.</summary>
    /// <returns>The number of bytes.</returns>
    public static int ReadFully(this Stream stream, byte[] bytes, int index, int count, CancellationToken cancellationToken = default)
    {
        var total = 0;
        while (total < count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.ReadSome(bytes, index + total, Math.Min(PieceLength, count - total));
            if (read == 0) break;
            total += read;
        }

        return total;
    }

    /// <summary>Reads what a stream has at hand, and believes no count that cannot be.</summary>
    /// <returns>The number of bytes; 0 at the end only.</returns>
    public static int ReadSome(this Stream stream, byte[] bytes, int index, int count)
    {
        var read = stream.Read(bytes, index, count);
        return read >= 0 && read <= count
            ? read
            : throw new IOException(FormattableString.Invariant($"The stream says that it gave {read} of {count} bytes."));
    }
}
