using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>What was written of a generator's documents.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="Entries">The entries of all of them.</param>
/// <param name="Bytes">Their bytes in UTF-8, unpacked.</param>
/// <param name="Hash">
/// SHA-256 of all their bytes, one after the other, in hexadecimal. How a zip archive packs them is up to the platform.
/// </param>
internal sealed record GeneratedArchive(int Documents, long Entries, long Bytes, string Hash)
{
    /// <summary>The documents of a seed until there are enough bytes.</summary>
    public static IEnumerable<GeneratedDigest> Take(long bytes, int seed)
    {
        foreach (var document in new DigestGenerator(seed).Documents())
        {
            if (bytes <= 0) yield break;
            yield return document;
            bytes -= Encoding.UTF8.GetByteCount(document.Markdown);
        }
    }

    /// <summary>
    /// Writes documents to a zip archive, or to a folder where the name does not end with <c>.zip</c>, with the memory of one of them.
    /// </summary>
    public static GeneratedArchive Write(string path, long bytes, int seed)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            Directory.CreateDirectory(path);
            return Write(bytes, seed, (name, content) => File.WriteAllBytes(Path.Combine(path, name), content));
        }

        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        return Write(bytes, seed, (name, content) =>
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(content);
        });
    }

    private static GeneratedArchive Write(long bytes, int seed, Action<string, byte[]> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (documents, entries, written) = (0, 0L, 0L);
        foreach (var document in Take(bytes, seed))
        {
            var content = Encoding.UTF8.GetBytes(document.Markdown);
            write(document.Name, content);
            hash.AppendData(content);
            documents++;
            entries += document.Entries.Count;
            written += content.Length;
        }

        return new GeneratedArchive(documents, entries, written, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
