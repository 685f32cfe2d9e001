using System.IO.Compression;
using System.Text;
using MlDigest.Model.Archives;

namespace MlDigest.Model.Tests.Archives;

/// <summary>A zip of which each member's sizes stand behind it in 64 bits, as programs write them that stream what may be large.</summary>
internal static class StreamedZip64
{
    /// <summary>Makes one, with its directory.</summary>
    /// <param name="isInHeader">Whether the headers in front of the members say so; not all programs that write such sizes do.</param>
    /// <param name="members">What is in it.</param>
    public static byte[] Of(bool isInHeader, params (string Name, byte[] Bytes)[] members)
    {
        const int SizesFollow = 1 << 3, Deflated = 8, Version = 45;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        using var directory = new MemoryStream();
        using var records = new BinaryWriter(directory);
        foreach (var (name, bytes) in members)
        {
            var (offset, packed, checksum) = ((uint)stream.Position, Deflate(bytes), Crc32.Compute(bytes));
            writer.Write("PK\x03\x04"u8);
            writer.Write([Version, 0, SizesFollow, 0, Deflated, 0, .. new byte[8]]);
            writer.Write(isInHeader ? ulong.MaxValue : 0);
            writer.Write([(byte)name.Length, 0, isInHeader ? (byte)20 : (byte)0, 0, .. Encoding.ASCII.GetBytes(name)]);
            if (isInHeader) writer.Write([1, 0, 16, 0, .. new byte[16]]);
            writer.Write(packed);
            writer.Write("PK\x07\x08"u8);
            writer.Write(checksum);
            writer.Write((long)packed.Length);
            writer.Write((long)bytes.Length);

            records.Write("PK\x01\x02"u8);
            records.Write([Version, 0, Version, 0, SizesFollow, 0, Deflated, 0, 0, 0, 0, 0]);
            records.Write(checksum);
            records.Write(packed.Length);
            records.Write(bytes.Length);
            records.Write([(byte)name.Length, 0, .. new byte[12]]);
            records.Write(offset);
            records.Write(Encoding.ASCII.GetBytes(name));
        }

        var start = (uint)stream.Position;
        writer.Write(directory.ToArray());
        writer.Write([.. "PK\x05\x06"u8, 0, 0, 0, 0, (byte)members.Length, 0, (byte)members.Length, 0]);
        writer.Write((uint)directory.Length);
        writer.Write(start);
        writer.Write((ushort)0);
        return stream.ToArray();
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)) packing.Write(bytes);
        // Where nothing is written, nothing is packed.
        return bytes.Length == 0 ? [3, 0] : stream.ToArray();
    }
}
