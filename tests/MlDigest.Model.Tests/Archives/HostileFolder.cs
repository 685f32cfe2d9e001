using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

/// <summary>A folder of a hundred files that nobody would want to read, and what comes of each.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class HostileFolder
{
    private const int Seed = 11;
    private readonly ArchiveFolder folder;
    private readonly SortedDictionary<string, string[]> archives = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> documents = new(StringComparer.Ordinal);

    private HostileFolder(ArchiveFolder folder) => this.folder = folder;

    /// <summary>The outcomes of each archive in the folder, opened by itself.</summary>
    public IReadOnlyDictionary<string, string[]> Archives => archives;

    /// <summary>The outcome of each document, when the folder is read.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    public int Count => archives.Count + documents.Count;

    public static HostileFolder Create(ArchiveFolder folder)
    {
        var hostile = new HostileFolder(folder);
        hostile.AddDocuments();
        hostile.AddWhatIsNoFile();
        hostile.AddBombs();
        hostile.AddZips();
        hostile.AddTars();
        return hostile;
    }

    private void AddDocuments()
    {
        for (var i = 0; i < 20; i++) Document($"good-{i:00}.md", Bytes($"{i}"), $"{i}");
        for (var i = 0; i < 4; i++) Document($"empty-{i}.md", [], "");
        for (var i = 0; i < 4; i++)
        {
            Document(
                $"latin-{i}.md",
                [.. "# Caf"u8, 0xE9, (byte)('0' + i), .. "\n\n- [One](https://example.org/1) is new.\n"u8],
                $"Caf\uFFFD{i}");
        }

        for (var i = 0; i < 2; i++)
        {
            Document($"utf16-{i}.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text("世界"))], "世界");
        }

        var random = new Random(Seed);
        for (var i = 0; i < 6; i++)
        {
            var noise = new byte[1000 * (i + 1)];
            random.NextBytes(noise);
            Document($"noise-{i}.md", noise, "not-text");
        }

        Document("inner.md/good.md", Bytes("inner"), "inner");
        Document("control\u0007.md", Bytes("control"), "control", "control\uFFFD.md");
        Document("locked.md", Bytes("locked"), Environment.IsPrivilegedProcess ? "locked" : "document-unreadable");
        Document("locked-empty.md", [], "");
        File.SetUnixFileMode(PathOf("locked.md"), UnixFileMode.None);
        File.SetUnixFileMode(PathOf("locked-empty.md"), UnixFileMode.None);
    }

    private void AddWhatIsNoFile()
    {
        using (var sparse = File.Create(PathOf("sparse.md"))) sparse.SetLength(2L << 30);
        documents.Add("sparse.md", "over-limit");
        using (var mkfifo = Process.Start("mkfifo", PathOf("pipe.md"))) mkfifo.WaitForExit();
        documents.Add("pipe.md", "document-unreadable");
        Directory.CreateSymbolicLink(PathOf("loop"), ".");
        documents.Add("loop", "link-not-followed");
        foreach (var (name, target) in new[] { ("itself.md", "itself.md"), ("nowhere.md", "none"), ("outside.md", "/etc/passwd") })
        {
            File.CreateSymbolicLink(PathOf(name), target);
            documents.Add(name, "link-not-followed");
        }
    }

    private void AddBombs()
    {
        foreach (var (size, outcome) in new[]
        {
            (1 << 16, ""),
            (1 << 19, ""),
            (2 << 20, "over-limit"),
            (8 << 20, "over-limit"),
            (17 << 20, "over-limit")
        })
        {
            Archive($"bomb-{size}.zip", Zip(("a.md", Filled(size)), ("b.md", Bytes("b"))), $"a.md: {outcome}", "b.md: b");
        }

        // Each member is too small to be held to the ratio; together they are not.
        var many = Zip([.. Enumerable.Range(0, 40).Select(i => ($"{i:00}.md", Filled((1 << 20) - 1)))]);
        var allowed = many.Length * DigestArchiveOptions.Default.MaxCompressionRatio / ((1 << 20) - 1);
        allowed.Should().BeInRange(1, 39);
        Archive("bomb-of-many.zip", many, [.. Enumerable.Range(0, 40).Select(i => $"{i:00}.md: {(i < allowed ? "" : "over-limit")}")]);

        var lying = Zip(("a.md", Filled(8 << 20)), ("b.md", Bytes("b")));
        lying.AsSpan(lying.AsSpan().IndexOf("PK\x01\x02"u8) + 24, 4).Clear();
        Archive("bomb-that-lies.zip", lying, "a.md: member-damaged", "b.md: b");
        Archive("bomb.gz", GZip(Filled(8 << 20)), "bomb.gz: over-limit");
        Archive(
            "bomb.tgz",
            GZip(ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", new byte[32 << 20]))),
            "a.md: a",
            "b.md: member-damaged",
            "bomb.tgz: over-limit");
    }

    private void AddZips()
    {
        (string, byte[])[] members = [("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c"))];
        foreach (var (kind, zip) in new[] { ("sized", Zip(members)), ("streamed", StreamedZip(members)) })
        {
            var second = zip.AsSpan().LastIndexOf("PK\x03\x04b.md"u8) is var marked and >= 0
                ? marked
                : zip.AsSpan(4).IndexOf("PK\x03\x04"u8) + 4;
            var third = zip.AsSpan(second + 4).IndexOf("PK\x03\x04"u8) + second + 4;
            foreach (var cut in new[] { 36, 40, 48 })
            {
                Archive(
                    $"cut-{kind}-b{cut}.zip",
                    zip[..(second + cut)],
                    "a.md: a",
                    "b.md: member-damaged",
                    $"cut-{kind}-b{cut}.zip: archive-damaged");
                Archive(
                    $"cut-{kind}-c{cut}.zip",
                    zip[..(third + cut)],
                    "a.md: a",
                    "b.md: b",
                    "c.md: member-damaged",
                    $"cut-{kind}-c{cut}.zip: archive-damaged");
            }

            Archive($"cut-{kind}-directory.zip", zip[..^30], "a.md: a", "b.md: b", "c.md: c", $"cut-{kind}-directory.zip: archive-damaged");
        }

        for (var i = 0; i < members.Length; i++)
        {
            string[] outcomes = [.. members.Select((member, j) => $"{member.Item1}: {(i == j ? "member-damaged" : member.Item1[..1])}")];
            Archive($"checksum-{i}.zip", Changed(Zip(members), i, "PK\x01\x02", 16), outcomes);
            Archive($"place-{i}.zip", Changed(Zip(members), i, "PK\x01\x02", 42), outcomes);
            Archive($"header-{i}.zip", Changed(Zip(members), i, "PK\x03\x04", 0), outcomes);
            Archive($"bytes-{i}.zip", Changed(Zip(members), i, "PK\x03\x04", 30 + "a.md".Length + 4), outcomes);
            Archive(
                $"encrypted-{i}.zip",
                Changed(Zip(members), i, "PK\x01\x02", 8),
                [.. outcomes.Select(outcome => outcome.Replace("member-damaged", "document-unreadable", StringComparison.Ordinal))]);
            Archive(
                $"method-{i}.zip",
                Changed(Zip(members), i, "PK\x01\x02", 10),
                [.. outcomes.Select(outcome => outcome.Replace("member-damaged", "document-unreadable", StringComparison.Ordinal))]);
        }

        Archive(
            "names.zip",
            Zip(("../a.md", Bytes("1")), ("/b.md", Bytes("2")), ("c.md", Bytes("3")), ("c.md", Bytes("4"))),
            "a.md: 1",
            "b.md: 2",
            "c.md: 3",
            "c.md#2: 4");
    }

    private void AddTars()
    {
        var tar = ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c")));
        foreach (var cut in new[] { 1, 20, Bytes("b").Length - 1 })
        {
            Archive($"cut-b{cut}.tar", tar[..(1536 + cut)], "a.md: a", "b.md: member-damaged");
            Archive($"cut-c{cut}.tar", tar[..(2560 + cut)], "a.md: a", "b.md: b", "c.md: member-damaged");
            Archive($"cut-header{cut}.tar", tar[..(2048 + cut)], "a.md: a", "b.md: b", $"cut-header{cut}.tar@2048: archive-damaged");
        }

        for (var cut = 1; cut <= 8; cut += 3)
        {
            Archive($"cut-{cut}.tgz", GZip(tar)[..^cut], "a.md: a", "b.md: b", "c.md: c", $"cut-{cut}.tgz: archive-damaged");
        }

        for (var i = 0; i < 3; i++)
        {
            byte[] changed = [.. tar];
            changed[(1024 * i) + 1] ^= 1;
            Archive(
                $"header-{i}.tar",
                changed,
                [.. "abc".Where((_, j) => j != i).Select(c => $"{c}.md: {c}"), $"header-{i}.tar@{1024 * i}: archive-damaged"]);
        }
    }

    private void Document(string file, byte[] bytes, string outcome, string? name = null)
    {
        folder.File(file, bytes);
        documents.Add(name ?? file, outcome);
    }

    private void Archive(string file, byte[] bytes, params string[] outcomes)
    {
        folder.File(file, bytes);
        archives.Add(file, outcomes);
    }

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private static byte[] Filled(int size) => [.. Enumerable.Repeat((byte)'a', size)];

    /// <summary>Changes a byte behind one of the headers.</summary>
    private static byte[] Changed(byte[] zip, int index, string header, int offset)
    {
        var signature = Encoding.ASCII.GetBytes(header);
        var position = -1;
        for (var i = 0; i <= index; i++) position += zip.AsSpan(position + 1).IndexOf(signature) + 1;
        zip[position + offset] ^= 0x55;
        return zip;
    }
}
