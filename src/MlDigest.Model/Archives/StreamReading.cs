namespace MlDigest.Model.Archives;

internal static class StreamReading
{
    /// <summary>Reads until the bytes are there or the stream ends.</summary>
    /// <returns>The number of bytes.</returns>
    public static int ReadFully(this Stream stream, byte[] bytes, int index, int count)
    {
        var total = 0;
        while (total < count)
        {
            var read = stream.Read(bytes, index + total, count - total);
            if (read == 0) break;
            total += read;
        }

        return total;
    }
}
