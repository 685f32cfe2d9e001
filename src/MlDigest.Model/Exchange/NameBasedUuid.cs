using System.Security.Cryptography;
using System.Text;

namespace MlDigest.Model.Exchange;

/// <summary>UUIDs that are made of a name, by RFC 9562 version 8: the same name has the same everywhere.</summary>
internal static class NameBasedUuid
{
    private const int Length = 16;

    public static string UrnOf(string name)
    {
        // Halves of surrogate pairs count: no encoding keeps them.
        var units = new byte[name.Length * 2];
        for (var i = 0; i < name.Length; i++) (units[2 * i], units[(2 * i) + 1]) = ((byte)name[i], (byte)(name[i] >> 8));
        var bytes = Hash(units);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var urn = new StringBuilder("urn:uuid:");
        for (var i = 0; i < Length; i++)
        {
            if (i is 4 or 6 or 8 or 10) urn.Append('-');
            urn.Append(bytes[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return urn.ToString();
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
