using System.Globalization;
using System.Text;

namespace MlDigest.Model.Archives;

/// <summary>The block in front of a member of a tar archive.</summary>
internal sealed record TarHeader(string Name, long Length, char Type)
{
    public const int BlockLength = 512;
    /// <summary>The most that the twelve octal digits for a size can say.</summary>
    public const long LargestLength = (1L << 33) - 1;
    public const char LongName = 'L';
    public const char Pax = 'x';
    public const char Folder = '5';
    private const int NameLength = 100;
    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;
    private const int ChecksumLength = 8;
    private const int TypeOffset = 156;
    private const int MagicOffset = 257;
    private const int PrefixOffset = 345;
    private const int PrefixLength = 155;
    private static readonly byte[] Empty = new byte[BlockLength];

    public bool IsFile => Type is '0' or '\0' or '7';

    public bool IsLink => Type is '1' or '2';

    public bool IsExtension => Type is LongName or 'K' or Pax or 'g';

    public static bool IsEmpty(byte[] bytes, int at) => bytes.AsSpan(at, BlockLength).SequenceEqual(Empty);

    /// <returns>The header, or null when the block is none.</returns>
    public static TarHeader? Read(byte[] bytes, int at)
    {
        var checksum = Octal(bytes, at + ChecksumOffset, ChecksumLength);
        if (checksum < 0 || checksum != Checksum(bytes, at)) return null;
        var length = (bytes[at + SizeOffset] & 0x80) != 0 ? BigEndian(bytes, at + SizeOffset + 4) : Octal(bytes, at + SizeOffset, 12);
        if (length < 0) return null;
        var name = Text(bytes, at, NameLength);
        // GNU tar keeps times where the standard keeps the first part of a name.
        var isStandard = bytes.AsSpan(at + MagicOffset, 6).SequenceEqual("ustar\0"u8);
        if (isStandard && bytes[at + PrefixOffset] != 0) name = Text(bytes, at + PrefixOffset, PrefixLength) + "/" + name;
        return new TarHeader(name, length, (char)bytes[at + TypeOffset]);
    }

    public static string Text(byte[] bytes, int at, int longest)
    {
        var end = bytes.AsSpan(at, longest).IndexOf((byte)0);
        return Encoding.UTF8.GetString(bytes, at, end < 0 ? longest : end);
    }

    /// <summary>Records of the form <c>length name=value</c> and a line feed; the length counts the whole record.</summary>
    public static void ReadPax(byte[] bytes, ref string? path, ref long? length)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var space = bytes.AsSpan(start).IndexOf((byte)' ');
            if (space <= 0 || !int.TryParse(
                Encoding.UTF8.GetString(bytes, start, space),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var size) || size <= space + 1 || size > bytes.Length - start)
            {
                return;
            }

            var record = Encoding.UTF8.GetString(bytes, start + space + 1, size - space - 2);
            if (record.StartsWith("path=", StringComparison.Ordinal))
            {
                path = record.Substring("path=".Length);
            }
            else if (record.StartsWith("size=", StringComparison.Ordinal)
                && long.TryParse(record.Substring("size=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                length = value;
            }

            start += size;
        }
    }

    private static int Checksum(byte[] bytes, int at)
    {
        var sum = ChecksumLength * ' ';
        for (var i = 0; i < BlockLength; i++)
        {
            if (i is < ChecksumOffset or >= ChecksumOffset + ChecksumLength) sum += bytes[at + i];
        }

        return sum;
    }

    private static long BigEndian(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at));

    // -1 for what is no number.
    private static long Octal(byte[] bytes, int at, int count)
    {
        var (value, digits) = (0L, 0);
        for (var i = at; i < at + count; i++)
        {
            if (bytes[i] is >= (byte)'0' and <= (byte)'7') (value, digits) = ((value * 8) + bytes[i] - '0', digits + 1);
            else if (bytes[i] is not ((byte)' ' or 0)) return -1;
            else if (digits > 0) break;
        }

        return digits > 0 ? value : -1;
    }
}
