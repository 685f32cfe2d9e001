using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MlDigest.Model.Exchange;

/// <summary>UUIDs that are made of a name, by RFC 9562 version 8: the same name has the same everywhere.</summary>
internal static class NameBasedUuid
{
    public static string UrnOf(string name) => "urn:uuid:" + Of(name);

    public static Guid Of(string name)
    {
        // Halves of surrogate pairs count: no encoding keeps them.
        var units = new byte[name.Length * 2];
        for (var i = 0; i < name.Length; i++) (units[2 * i], units[(2 * i) + 1]) = ((byte)name[i], (byte)(name[i] >> 8));
        var bytes = Hash(units);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var (first, second, third) = (
            BinaryPrimitives.ReadInt32BigEndian(bytes),
            BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(4)),
            BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(6)));
        return new Guid(first, second, third, bytes.AsSpan(8, 8).ToArray());
    }

    private static byte[] Hash(byte[] bytes)
    {
#if NETSTANDARD2_0
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes);
#else
        return SHA256.HashData(bytes);
#endif
    }
}
