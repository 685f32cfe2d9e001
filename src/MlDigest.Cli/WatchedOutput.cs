using System.Runtime.InteropServices;

namespace MlDigest.Cli;

/// <summary>
/// Standard output that says when nobody reads it any more, as after <c>| head</c>: the runtime's own passes over that, and
/// all would be parsed for nothing.
/// </summary>
internal sealed class WatchedOutput(Stream output) : Stream
{
    private const int StandardOutput = 1;
    private const short Error = 0x8;
    private const short HungUp = 0x10;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="BrokenPipeException">Nobody reads what is written.</exception>
    public static void ThrowIfUnread()
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            var output = new PollDescriptor { Descriptor = StandardOutput };
            if (Poll(ref output, 1, 0) > 0 && (output.Returned & (Error | HungUp)) != 0) throw new BrokenPipeException();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Then all is written, to nobody.
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        output.Write(buffer, offset, count);
        ThrowIfUnread();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        ThrowIfUnread();
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollDescriptor descriptors, nuint count, int milliseconds);

    private struct PollDescriptor
    {
        public int Descriptor;
        public short Wanted;
        public short Returned;
    }
}
