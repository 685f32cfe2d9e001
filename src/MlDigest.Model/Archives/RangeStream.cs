namespace MlDigest.Model.Archives;

/// <summary>A part of a shared stream, read from its beginning.</summary>
internal sealed class RangeStream(SharedStream stream, long offset, long length) : Stream
{
    private long done;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => done; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offsetInBuffer, int count)
    {
        var read = stream.Read(offset + done, buffer, offsetInBuffer, (int)Math.Min(count, length - done));
        done += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
