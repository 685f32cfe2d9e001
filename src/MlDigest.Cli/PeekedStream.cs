using System.Text.Json;

namespace MlDigest.Cli;

/// <summary>A stream of which the first bytes have been looked at.</summary>
internal sealed class PeekedStream(Stream rest) : Stream
{
    private const int Most = 4096;

    private byte[] first = new byte[Most];
    private int count;
    private int taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>
    /// Whether the text is JSON: begins with an object, or with an array of some. Markdown may begin with a bracket, too.
    /// </summary>
    public bool IsJson()
    {
        count = rest.ReadAtLeast(first, Most, throwOnEndOfStream: false);
        var text = first.AsSpan(0, count).TrimStart("\uFEFF \t\r\n"u8);
        if (text is not [(byte)'{' or (byte)'[', ..]) return false;
        return text[1..].TrimStart(" \t\r\n"u8) is [var next, ..] && next == (text[0] == '{' ? '"' : '{');
    }

    /// <summary>Whether the text is JSON Lines: its first line is an object as a whole. As much as that line is looked at.</summary>
    public async Task<bool> IsJsonLinesAsync(CancellationToken cancellationToken)
    {
        for (var searched = 0; ;)
        {
            if (count == first.Length) Array.Resize(ref first, checked(first.Length * 2));
            var read = await rest.ReadAsync(first.AsMemory(count), cancellationToken);
            count += read;
            var line = first.AsSpan(0, count).TrimStart("\uFEFF \t\r\n"u8);
            if (line is not [(byte)'{', ..] && !line.IsEmpty) return false;
            var start = Math.Max(searched, count - line.Length);
            var end = first.AsSpan(start, count - start).IndexOf((byte)'\n');
            if (end >= 0) return IsWhole(line[..(start + end - (count - line.Length))]);
            if (read == 0) return false;
            searched = count;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read()) reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (taken == count) return rest.Read(buffer);
        var length = Math.Min(buffer.Length, count - taken);
        first.AsSpan(taken, length).CopyTo(buffer);
        taken += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
