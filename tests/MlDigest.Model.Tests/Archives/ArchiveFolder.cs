using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace MlDigest.Model.Tests.Archives;

/// <summary>A temporary folder in which tests make archives, and short ways to read them.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public static string Text(string title) => $"# {title}\n\n- [One](https://example.org/{title}) is new.\n";

    public static byte[] Bytes(string title) => Encoding.UTF8.GetBytes(Text(title));

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A zip of which each member's sizes stand behind it, as programs that stream write them.</summary>
    public static byte[] StreamedZip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(new WriteOnlyStream(stream), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return stream.ToArray();
    }

    public static byte[] GZip(byte[] bytes, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        using var stream = new MemoryStream();
        using (var packing = new GZipStream(stream, level, leaveOpen: true)) packing.Write(bytes);
        return stream.ToArray();
    }

    public static async Task<List<DigestDocument>> ReadAsync(DigestArchive archive, DigestArchiveOptions? options = null)
    {
        var documents = new List<DigestDocument>();
        await foreach (var document in archive.ParseAsync(options)) documents.Add(document);
        return documents;
    }

    public static Task<List<DigestDocument>> ReadAsync(byte[] archive, DigestArchiveOptions? options = null) =>
        ReadAsync(DigestArchive.Open(new MemoryStream(archive), "archive"), options);

    /// <summary>Each document as "name: title" or "name: code of its first diagnostic".</summary>
    public static IEnumerable<string> Outcomes(IEnumerable<DigestDocument> documents) =>
        documents.Select(document =>
            $"{document.Name}: {(document.Issues.Count > 0 ? document.Issues[0].Title : document.Diagnostics[^1].Code)}");

    /// <summary>A stream that only goes forward.</summary>
    internal sealed class ForwardStream(Stream stream) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, Math.Min(count, 1000));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class WriteOnlyStream(Stream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => stream.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => stream.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
    }
}
