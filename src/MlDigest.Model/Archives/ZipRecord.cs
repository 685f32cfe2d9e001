using System.Text;

namespace MlDigest.Model.Archives;

/// <summary>What a zip archive says about one member.</summary>
internal sealed record ZipRecord
{
    public const uint LocalSignature = 0x04034B50;
    public const int LocalHeaderLength = 30;
    public const int Stored = 0;
    public const int Deflated = 8;
    private const int Utf8Names = 1 << 11;
    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;
    private const int Latin1 = 28591;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public required string Name { get; init; }

    public int Flags { get; init; }

    public int Method { get; init; }

    public uint Checksum { get; init; }

    public long PackedLength { get; init; }

    public long Length { get; init; }

    public long Offset { get; init; }

    public int UnixMode { get; init; }

    /// <summary>Whether the extra field for sizes of 64 bits is there.</summary>
    public bool HasZip64 { get; init; }

    public DigestDiagnostic? Problem { get; init; }

    public bool IsEncrypted => (Flags & 1) != 0;

    public bool IsLink => (UnixMode & UnixFileType) == UnixLink;

    public static string NameOf(byte[] bytes, int index, int count, int flags)
    {
        if ((flags & Utf8Names) != 0) return Encoding.UTF8.GetString(bytes, index, count);
        try
        {
            return StrictUtf8.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(Latin1).GetString(bytes, index, count);
        }
    }

    /// <summary>The sizes and places that do not fit in 32 bits stand in an extra field, in the order given here.</summary>
    /// <returns>Whether there is such a field.</returns>
    public static bool ReadZip64(byte[] bytes, int index, int count, ref long length, ref long packedLength, ref long offset)
    {
        for (var end = index + count; index + 4 <= end;)
        {
            var (id, size) = (LittleEndian.UInt16(bytes, index), LittleEndian.UInt16(bytes, index + 2));
            index += 4;
            if (id == 1)
            {
                var last = Math.Min(end, index + size);
                Replace(bytes, ref index, last, ref length);
                Replace(bytes, ref index, last, ref packedLength);
                Replace(bytes, ref index, last, ref offset);
                return true;
            }

            index += size;
        }

        return false;
    }

    private static void Replace(byte[] bytes, ref int index, int last, ref long value)
    {
        if (value != uint.MaxValue || index + 8 > last) return;
        value = LittleEndian.Int64(bytes, index);
        index += 8;
    }
}
