namespace MlDigest.Model.Archives;

/// <summary>A stream with positions that several threads read.</summary>
internal sealed class SharedStream : IDisposable
{
    private readonly Stream stream;
    private readonly bool leaveOpen;
    private readonly long start;
    private readonly object gate = new();
    private long length;

    public SharedStream(Stream stream, bool leaveOpen)
    {
        (this.stream, this.leaveOpen, start) = (stream, leaveOpen, leaveOpen ? stream.Position : 0);
        length = Math.Max(0, stream.Length - start);
    }

    /// <summary>What the stream says, or less, as soon as it is found to end before.</summary>
    public long Length => Interlocked.Read(ref length);

    /// <summary>Whether the stream has ended before the length that it told.</summary>
    public bool IsCut { get; private set; }

    /// <returns>The number of bytes; less than asked for only at the end.</returns>
    public int Read(long offset, byte[] bytes, int index, int count)
    {
        lock (gate)
        {
            var read = MoveTo(offset) ? stream.ReadFully(bytes, index, count) : 0;
            if (read < count && offset + read < length) CutAt(offset + read);
            return read;
        }
    }

    public byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        var read = Read(offset, bytes, 0, count);
        return read == count ? bytes : bytes.AsSpan(0, read).ToArray();
    }

    public void Dispose()
    {
        if (!leaveOpen) stream.Dispose();
    }

    private bool MoveTo(long offset)
    {
        try
        {
            stream.Position = start + offset;
            return true;
        }
        catch (ArgumentException)
        {
            // The place lies behind the end of what the stream can hold.
            return false;
        }
    }

    private void CutAt(long end)
    {
        IsCut = true;
        Interlocked.Exchange(ref length, end);
    }
}
