using System.Buffers.Binary;
using System.Formats.Tar;
using System.Runtime.Versioning;
using System.Text;
using MlDigest.Model.Archives;
using MlDigest.Tests;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

public sealed class HostileArchiveTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Forms => ["written", "streamed", "streamed-64", "streamed-64-in-header"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Truncated_zip_gives_what_is_whole(string form)
    {
        var zip = ZipOf(form, ("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c")));
        var last = zip.AsSpan().LastIndexOf("PK\x03\x04"u8);
        Outcomes(await ReadAsync(zip[..(last + 40)]))
            .Should().Equal("a.md: a", "archive: archive-damaged", "b.md: b", "c.md: member-damaged");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Zip_without_its_directory_gives_all_members_and_those_that_are_empty(string form)
    {
        var zip = ZipOf(form, ("a.md", Bytes("a")), ("b.md", []), ("c.md", Bytes("c")), ("d.md", []));
        Outcomes(await ReadAsync(zip)).Should().Equal("a.md: a", "b.md: ", "c.md: c", "d.md: ");
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        foreach (var behind in new[] { 0, 2, 20 })
        {
            Outcomes(await ReadAsync(zip[..(directory + behind)]))
                .Should().Equal("a.md: a", "archive: archive-damaged", "b.md: ", "c.md: c", "d.md: ");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_prefix_of_a_zip_gives_the_members_that_are_whole(string form)
    {
        var zip = ZipOf(form, ("a.md", Bytes("a")), ("b.md", Bytes("b")));
        var (second, directory) = (zip.AsSpan().LastIndexOf("PK\x03\x04"u8), zip.AsSpan().IndexOf("PK\x01\x02"u8));
        for (var length = 0; length < zip.Length; length++)
        {
            var outcomes = Outcomes(await ReadAsync(zip[..length])).ToList();
            if (length < second) outcomes.Should().NotBeEmpty();
            else if (length < directory) outcomes.Should().StartWith(["a.md: a", "archive: archive-damaged"], "{0}", length);
            else outcomes.Should().Equal(["a.md: a", "archive: archive-damaged", "b.md: b"], "{0}", length);
        }
    }

    [Fact]
    public async Task Every_prefix_of_a_tar_gives_the_members_that_are_whole()
    {
        var name = new string('a', 150) + ".md";
        var tar = Tar(
            new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Bytes("a")) },
            new GnuTarEntry(TarEntryType.RegularFile, "b.md") { DataStream = new MemoryStream(Bytes("b")) });
        var (first, second) = (tar.AsSpan().IndexOf(Bytes("a")), tar.AsSpan().IndexOf(Bytes("b")));
        for (var length = 0; length < tar.Length; length++)
        {
            var outcomes = Outcomes(await ReadAsync(tar[..length])).ToList();
            if (length < first + Bytes("a").Length) outcomes.Should().NotContain($"{name}: a").And.NotBeEmpty();
            else if (length < second + Bytes("b").Length) outcomes.Should().Contain($"{name}: a").And.NotContain("b.md: b");
            else outcomes.Should().Equal($"{name}: a", "b.md: b");
        }
    }

    [Fact]
    public async Task Damaged_bytes_in_a_zip_cost_no_other_document()
    {
        (string, byte[])[] members = [("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c"))];
        var zip = Zip(members);
        var second = zip.AsSpan().IndexOf("b.md"u8) + 12;
        zip[second] ^= 0x55;
        var documents = await ReadAsync(zip);
        Outcomes(documents).Should().Equal("a.md: a", "b.md: member-damaged", "c.md: c");
    }

    [Fact]
    public async Task Wrong_check_sum_is_told()
    {
        var zip = Zip(("a.md", Bytes("a")));
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 16] ^= 1;
        var document = (await ReadAsync(zip)).Single();
        document.Diagnostics.Should().Equal(new DigestDiagnostic(
            "member-damaged", DiagnosticSeverity.Error, "The document is damaged: its check sum is wrong.", new SourceSpan(0, 0, 1)));
    }

    [Fact]
    public async Task Bytes_that_cannot_be_unpacked_are_told()
    {
        const byte NoKindOfBlock = 7;
        var zip = Zip(("a.md", Bytes("a")));
        zip[zip.AsSpan().IndexOf("a.md"u8) + "a.md"u8.Length] = NoKindOfBlock;
        (await ReadAsync(zip)).Single().Diagnostics[0].Message.Should().Be("The document is damaged: it cannot be unpacked.");
    }

    [Theory]
    [InlineData(-1, "The document is damaged: it has more bytes than it says.")]
    [InlineData(1, "The document is damaged: it has fewer bytes than it says.")]
    public async Task Wrong_size_is_told(int difference, string message)
    {
        var zip = Zip(("a.md", Bytes("a")));
        var size = zip.AsSpan(zip.AsSpan().IndexOf("PK\x01\x02"u8) + 24);
        BinaryPrimitives.WriteInt32LittleEndian(size, Bytes("a").Length + difference);
        (await ReadAsync(zip)).Single().Diagnostics[0].Message.Should().Be(message);
    }

    [Theory]
    [InlineData(1 << 19, null)]
    [InlineData(2 << 20, "over-limit")]
    [InlineData(17 << 20, "over-limit")]
    public async Task Bombs_are_told_and_cost_no_other_document(int size, string? code)
    {
        var documents = await ReadAsync(Zip(("a.md", new byte[size].Select(_ => (byte)'a').ToArray()), ("b.md", Bytes("b"))));
        documents[0].Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Code)
            .Should().Equal(code is null ? [] : [code]);
        documents[1].Issues[0].Title.Should().Be("b");
    }

    [Fact]
    public async Task Bomb_in_gzip_is_cut_off()
    {
        var documents = await ReadAsync(GZip(new byte[8 << 20]));
        Outcomes(documents).Should().Equal("archive: over-limit");
    }

    [Fact]
    public async Task Limits_of_the_archive_are_told_by_name()
    {
        var zip = Zip(("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c")));
        Outcomes(await ReadAsync(zip, new DigestArchiveOptions { MaxDocuments = 1 })).Should().Equal("a.md: a", "archive: over-limit");
        Outcomes(await ReadAsync(zip, new DigestArchiveOptions { MaxTotalBytes = 2 * Bytes("a").Length }))
            .Should().Equal("a.md: a", "b.md: b", "c.md: over-limit");
        Outcomes(await ReadAsync(zip, new DigestArchiveOptions { MaxDocumentBytes = 5 }))
            .Should().Equal("a.md: over-limit", "b.md: over-limit", "c.md: over-limit");
    }

    [Fact]
    public async Task Names_that_lead_elsewhere_are_repaired_and_told()
    {
        var zip = Zip(
            ("../x.md", Bytes("1")),
            ("/etc/y.md", Bytes("2")),
            ("C:\\z.md", Bytes("3")),
            ("a\u0007.md", Bytes("4")),
            ("d.md", Bytes("5")),
            ("d.md", Bytes("6")));
        var documents = await ReadAsync(zip);
        Outcomes(documents).Should().Equal("a\uFFFD.md: 4", "d.md: 5", "d.md#2: 6", "etc/y.md: 2", "x.md: 1", "z.md: 3");
        documents.Select(document => document.Diagnostics.Count == 0 ? "" : document.Diagnostics[0].Message).Should().Equal(
            "The document's name is 'a\uFFFD.md' in the archive, which is no safe relative name.",
            "",
            "The archive has the name 'd.md' more than once.",
            "The document's name is '/etc/y.md' in the archive, which is no safe relative name.",
            "The document's name is '../x.md' in the archive, which is no safe relative name.",
            "The document's name is 'C:\\z.md' in the archive, which is no safe relative name.");
    }

    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("a/./b/../c.md", "a/b/c.md")]
    [InlineData("a/..", "a")]
    [InlineData("..", "\uFFFD")]
    [InlineData("", "\uFFFD")]
    [InlineData("//a//b.md", "a/b.md")]
    [InlineData("c:/a.md", "a.md")]
    [InlineData("./c:/a.md", "a.md")]
    [InlineData("/c:/d:/a.md", "a.md")]
    [InlineData("c:a.md", "a.md")]
    [InlineData("c:../d:a.md", "a.md")]
    [InlineData("c:..", "\uFFFD")]
    [InlineData("Re: a.md", "Re: a.md")]
    [InlineData("...md", "...md")]
    public void Names_are_made_safe(string name, string safe) => MemberNames.Clean(name).Should().Be(safe);

    [Fact]
    public void Names_repeated_without_end_cost_no_more_than_others()
    {
        const int Many = 1_000_000;
        var names = new MemberNames();
        var last = new ArchiveMember { Name = "a.md" };
        for (var i = 1; i <= Many; i++) names.Settle(last = new ArchiveMember { Name = "a.md" });
        last.Name.Should().Be($"a.md#{Many}");
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Folder_that_may_not_be_read_is_told_by_its_name()
    {
        var path = Path.GetDirectoryName(folder.File("digests/a.md", Bytes("a")))!;
        File.SetUnixFileMode(path, UnixFileMode.None);
        Outcomes(await ReadAsync(DigestArchive.Open(path)))
            .Should().Equal(Environment.IsPrivilegedProcess ? "a.md: a" : "digests: document-unreadable");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public async Task Mutated_archives_are_read_without_an_exception(int seed)
    {
        const int Executions = 2_000;
        var mutator = new ArchiveMutator(seed);
        var whole = 0;
        for (var i = 0; i < Executions; i++)
        {
            var archive = mutator.Next();
            if (await ArchiveViolations.InAsync(archive) is { } violation) Assert.Fail($"Archive {i}: {violation}");
            whole += (await ReadAsync(archive)).Count(document => document.Issues.Count > 0);
        }

        whole.Should().BeGreaterThan(Executions);
    }

    [Fact]
    public async Task Links_and_devices_in_a_tar_are_not_followed()
    {
        var tar = Tar(
            new PaxTarEntry(TarEntryType.SymbolicLink, "link.md") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.Fifo, "pipe.md"),
            new PaxTarEntry(TarEntryType.RegularFile, "z.md") { DataStream = new MemoryStream(Bytes("z")) });
        Outcomes(await ReadAsync(tar)).Should().Equal("link.md: link-not-followed", "pipe.md: document-unreadable", "z.md: z");
    }

    [Fact]
    public async Task Damaged_tar_is_read_on_from_the_next_header()
    {
        var tar = Tar([
            .. "abc".Select(c => new UstarTarEntry(TarEntryType.RegularFile, $"{c}.md") { DataStream = new MemoryStream(Bytes($"{c}")) })
        ]);
        tar[1024 + 3] ^= 0x55;
        Outcomes(await ReadAsync(tar)).Should().Equal("a.md: a", "archive@1024: archive-damaged", "c.md: c");
        Outcomes(await ReadAsync(GZip(tar)[..^40])).Should().Contain("a.md: a").And.Contain("archive: archive-damaged");
    }

    [UnixFact]
    public async Task Files_of_a_folder_that_cannot_be_read_cost_no_other_document()
    {
        folder.File("good.md", Text("good"));
        folder.File("empty.md", "");
        folder.File("binary.md", [.. Enumerable.Range(0, 256).Select(i => (byte)i)]);
        using (var sparse = File.Create(Path.Combine(folder.Path, "sparse.md"))) sparse.SetLength(2L << 30);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), ".");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe.md")))
        {
            await mkfifo.WaitForExitAsync();
        }

        var documents = await ReadAsync(DigestArchive.Open(folder.Path));
        Outcomes(documents).Should().Equal(
            "binary.md: not-text",
            "empty.md: ",
            "good.md: good",
            "link.md: link-not-followed",
            "loop: link-not-followed",
            "pipe.md: document-unreadable",
            "sparse.md: over-limit");
    }

    [Fact]
    public async Task Encodings_are_told_by_their_marks_and_bad_bytes_replaced()
    {
        Encoding[] encodings =
            [
                new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
                new UTF32Encoding(false, true), new UTF32Encoding(true, true),
            ];
        var zip = Zip(
            [.. encodings.Select((encoding, i) => ($"{i}.md", encoding.GetPreamble().Concat(encoding.GetBytes(Text("世界"))).ToArray()))]);
        (await ReadAsync(zip)).Should().Equal(encodings.Select((_, i) => DigestDocument.Parse(Text("世界"), $"{i}.md")));
        var document = (await ReadAsync([.. "# Caf"u8, 0xE9, .. " news\n\n- [One](https://example.org) is new.\n"u8])).Single();
        document.Issues[0].Title.Should().Be("Caf\uFFFD news");
        document.Diagnostics[0].Message.Should().Be("Some bytes, the first at offset 5, are not UTF-8 and are read as U+FFFD.");
    }

    private static byte[] ZipOf(string form, params (string, byte[])[] members) => form switch
    {
        "written" => Zip(members),
        "streamed" => StreamedZip(members),
        _ => StreamedZip64.Of(form == "streamed-64-in-header", members),
    };

    private static byte[] Tar(params TarEntry[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries) writer.WriteEntry(entry);
        }

        return stream.ToArray();
    }
}
