namespace MlDigest.Cli;

/// <summary>Standard input or output that was closed before the tool began.</summary>
internal sealed class ClosedStream : Stream
{
    public const string Reason = "it is closed";

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new IOException(Reason);

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException(Reason);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
