namespace MlDigest.Model.Tests.Archives;

/// <summary>A stream that tells another length than it has bytes, or fails where it is read from a place on.</summary>
internal sealed class LyingStream(byte[] bytes, long length) : Stream
{
    public Exception? Failure { get; init; }

    /// <summary>Where the failure begins.</summary>
    public long FailsFrom { get; set; } = long.MaxValue;

    /// <summary>What <see cref="Read"/> says instead of the number of bytes.</summary>
    public int? Says { get; init; }

    /// <summary>The most bytes given at once.</summary>
    public int MostAtOnce { get; init; } = int.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position + count > FailsFrom && Position < bytes.Length) throw Failure!;
        var given = (int)Math.Max(0, Math.Min(Math.Min(count, MostAtOnce), bytes.Length - Position));
        if (given > 0) Array.Copy(bytes, Position, buffer, offset, given);
        Position += given;
        return Says ?? given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
