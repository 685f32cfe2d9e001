namespace MlDigest.Model.Archives;

/// <summary>A part of a shared stream in memory, for reading forward in small pieces.</summary>
internal sealed class StreamWindow(SharedStream stream)
{
    private const int Size = 256 * 1024;
    private readonly byte[] bytes = new byte[Size];
    private long start;
    private int count;

    public long Length => stream.Length;

    /// <summary>The bytes at an offset and where they stand in the array; behind the end of the stream they are 0.</summary>
    public (byte[] Bytes, int Index) At(long offset, int length)
    {
        if (offset < start || offset + length > start + count)
        {
            (start, count) = (offset, stream.Read(offset, bytes, 0, Size));
            if (count < length) Array.Clear(bytes, count, Size - count);
        }

        return (bytes, (int)(offset - start));
    }

    /// <summary>The place of the next "PK" and two given bytes at or behind an offset; -1 when there is none.</summary>
    public long Find(long offset, uint signature)
    {
        ReadOnlySpan<byte> wanted = [(byte)signature, (byte)(signature >> 8), (byte)(signature >> 16), (byte)(signature >> 24)];
        while (offset + wanted.Length <= stream.Length)
        {
            At(offset, wanted.Length);
            var index = (int)(offset - start);
            var found = bytes.AsSpan(index, count - index).IndexOf(wanted);
            if (found >= 0) return offset + found;
            offset = start + count - wanted.Length + 1;
        }

        return -1;
    }
}
