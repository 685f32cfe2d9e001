using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Cli;

/// <summary>
/// How far a run has come, one JSON value a line. Before each stands a checksum over it and all lines before, so that none can be changed,
/// left out or moved; the first begins with the name of the run, whose journal no other's can be.
/// </summary>
/// <param name="stream">The file.</param>
/// <param name="id">The name of the run.</param>
internal sealed class Journal(FileStream stream, string id) : IDisposable
{
    private const int LengthOfChecksum = 2 * SHA256.HashSizeInBytes;
    private const int LongestFile = 1 << 28;

    private byte[] checksum = Encoding.UTF8.GetBytes(id);

    public void Write<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        checksum = Checksum(checksum, json);
        stream.Write([.. Encoding.UTF8.GetBytes(Convert.ToHexString(checksum)), (byte)' ', .. json, (byte)'\n']);
        stream.Flush();
    }

    /// <summary>Reads the values that were written whole: a process can be killed in the middle of a line.</summary>
    /// <returns>Their JSON texts; null when anything in the journal is not as it was written.</returns>
    public static IReadOnlyList<byte[]>? Read(FileStream stream, string id)
    {
        if (stream.Length > LongestFile) return null;
        var rest = new byte[stream.Length].AsSpan();
        stream.Position = 0;
        stream.ReadExactly(rest);
        var (values, checksum) = (new List<byte[]>(), Encoding.UTF8.GetBytes(id));
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            var line = rest[..end];
            rest = rest[(end + 1)..];
            if (line.Length <= LengthOfChecksum || line[LengthOfChecksum] != ' ') return null;
            var json = line[(LengthOfChecksum + 1)..].ToArray();
            checksum = Checksum(checksum, json);
            if (!line[..LengthOfChecksum].SequenceEqual(Encoding.UTF8.GetBytes(Convert.ToHexString(checksum)))) return null;
            values.Add(json);
        }

        return values;
    }

    public void Delete() => PartialFiles.Delete(stream);

    public void Dispose() => stream.Dispose();

    private static byte[] Checksum(byte[] before, byte[] json) => SHA256.HashData([.. before, .. json]);
}
