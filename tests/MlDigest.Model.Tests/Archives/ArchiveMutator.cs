using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace MlDigest.Model.Tests.Archives;

/// <summary>
/// Makes archives that are nearly whole: zip, tar and tar.gz in every form, with bytes changed, cut, doubled, and
/// numbers and headers strewn in.
/// </summary>
/// <param name="seed">The same seed makes the same archives.</param>
internal sealed class ArchiveMutator(int seed)
{
    private const int MostChanges = 6;
    private const string LongName =
        "a-folder-with-a-long-name/a-folder-with-a-long-name/a-folder-with-a-long-name/a-folder-with-a-long-name/长.md";

    private static readonly (string Name, byte[] Bytes)[] Members =
        [("a.md", Text("a")), ("b/c.md", Text("c")), (LongName, Text("long")), ("empty.md", []), ("x.txt", [1, 2, 3])];

    private static readonly byte[][] Archives = [Zip(isStreamed: false), Zip(isStreamed: true), .. Tars(), .. Tars().Select(GZip)];

    // Signatures and numbers that formats of archives give a meaning to.
    private static readonly byte[][] Tokens =
    [
        [.. "PK\x01\x02"u8], [.. "PK\x03\x04"u8], [.. "PK\x05\x06"u8], [.. "PK\x06\x06"u8], [.. "PK\x06\x07"u8], [.. "PK\x07\x08"u8],
        [.. "ustar\0"u8], [.. "ustar  "u8], [.. "12 size=9999\n"u8], [.. "11 path=../\n"u8],
        [0x1F, 0x8B], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x80], [
            1, 0, 24, 0
        ],
        .. "LKxg12567\0"u8.ToArray().Select(type => new[] { type }), [.. "77777777777\0"u8], [.. "00000000000\0"u8],
    ];

    private readonly Random random = new(seed);

    /// <summary>The next archive.</summary>
    public byte[] Next()
    {
        List<byte> bytes = [.. Pick(Archives)];
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--) Change(bytes);
        if (random.Next(2) == 0) MendChecksums(bytes);
        byte[] archive = [.. bytes];
        return random.Next(10) == 0 ? GZip(archive) : archive;
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0) bytes.Add(0);
        var at = random.Next(bytes.Count);
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 600)));
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(1, 1200))));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, Pick(Archives));
                break;
            case 4:
                bytes.AddRange(Pick(Archives));
                break;
            case 5 or 6:
                var token = Pick(Tokens);
                for (var i = 0; i < token.Length && at + i < bytes.Count; i++) bytes[at + i] = token[i];
                break;
            case 7:
                // A header's fields stand in its first bytes.
                var header = at / 512 * 512;
                if (header + 160 < bytes.Count) bytes[header + random.Next(100, 160)] = Pick(Tokens)[0];
                break;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
        }
    }

    // Headers of a tar with a wrong sum are passed over: what is wrong in one would never be read.
    private static void MendChecksums(List<byte> bytes)
    {
        for (var header = 0; header + 512 <= bytes.Count; header += 512)
        {
            if (!"ustar"u8.SequenceEqual(bytes.GetRange(header + 257, 5).ToArray())) continue;
            for (var i = 148; i < 156; i++) bytes[header + i] = (byte)' ';
            var sum = Convert.ToString(bytes.GetRange(header, 512).Sum(b => b), 8).PadLeft(6, '0');
            for (var i = 0; i < 6; i++) bytes[header + 148 + i] = (byte)sum[i];
        }
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static byte[] Text(string title) => Encoding.UTF8.GetBytes($"# {title}\n\n- [One](https://example.org/{title}) is new.\n");

    private static byte[] Zip(bool isStreamed)
    {
        // Where a stream goes forward only, sizes are written behind the bytes.
        using var stream = isStreamed ? new ForwardOnly() : new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Members)
            {
                using var member = archive.CreateEntry(name, name == "a.md" ? CompressionLevel.NoCompression : CompressionLevel.Optimal)
                    .Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[][] Tars() => [.. new[] { TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu }.Select(format =>
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, bytes) in Members)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name == LongName ? "long.md" : name),
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name, [new("size", $"{bytes.Length}")]),
                    _ => new GnuTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(bytes);
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    })];

    private static byte[] GZip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(bytes);
        return stream.ToArray();
    }

    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
