namespace MlDigest.Model.Archives;

/// <summary>A stream with positions that several threads read.</summary>
internal sealed class SharedStream(Stream stream, bool leaveOpen) : IDisposable
{
    private readonly long start = leaveOpen ? stream.Position : 0;
    private readonly object gate = new();

    public long Length { get; } = stream.Length - (leaveOpen ? stream.Position : 0);

    /// <returns>The number of bytes; less than asked for only at the end.</returns>
    public int Read(long offset, byte[] bytes, int index, int count)
    {
        lock (gate)
        {
            stream.Position = start + offset;
            return stream.ReadFully(bytes, index, count);
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
}
