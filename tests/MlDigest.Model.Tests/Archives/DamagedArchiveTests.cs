using System.Buffers.Binary;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MlDigest.Model.Archives;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

/// <summary>Archives that lie about themselves, or are wrong in one place: everything that is whole comes out.</summary>
public sealed class DamagedArchiveTests
{
    private const int Block = 512;

    private static readonly DigestDiagnostic CutOff = new(
        "archive-damaged",
        DiagnosticSeverity.Error,
        "The archive is damaged: it cannot be unpacked to its end; what is whole is read.",
        new SourceSpan(0, 0, 1));

    private static readonly byte[] ZipBytes = Zip(("a.md", Bytes("a")), ("b.md", Bytes("b")));

    [Theory]
    [InlineData("a.zip", "archive-damaged")]
    [InlineData("a.TGZ", "archive-damaged")]
    [InlineData("a.md", null)]
    public async Task Document_that_is_named_as_an_archive_is_told(string name, string? code)
    {
        var documents = await ReadAsync(DigestArchive.Open(new MemoryStream(Bytes("a")), name));
        documents.Should().ContainSingle().Which.Issues.Should().ContainSingle().Which.Title.Should().Be("a");
        documents[0].Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public async Task Wrong_bit_in_a_small_gzip_costs_what_follows_it()
    {
        // Letters that cannot be packed, so that the place of the bit is one of the archive's.
        var random = new Random(7);
        var texts = "abcdef".Select(c => Text($"{c}") + string.Concat(Enumerable.Range(0, 3000).Select(_ => (char)random.Next('!', '~'))));
        (string Name, byte[] Bytes)[] members = [.. texts.Select(text => ($"{text[2]}.md", Encoding.ASCII.GetBytes(text)))];
        var packed = GZip(ArchiveFolder.Tar(members));
        var whole = new List<int>();
        for (var tenth = 1; tenth < 10; tenth++)
        {
            byte[] damaged = [.. packed];
            damaged[packed.Length * tenth / 10] ^= 0x10;
            var outcomes = Outcomes(await ReadAsync(damaged)).ToList();
            outcomes.Should().Contain("archive: archive-damaged");
            whole.Add(outcomes.Count(outcome => outcome.Length == "a.md: a".Length));
            members.Take((tenth * members.Length / 10) - 1).Select(member => $"{member.Name}: {member.Name[..1]}").Except(outcomes)
                .Should().BeEmpty();
        }

        whole[^1].Should().BeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData(-8)]
    [InlineData(-1)]
    public async Task Wrong_trailer_of_a_gzip_costs_nothing_and_is_told(int place)
    {
        var packed = GZip(ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b"))));
        packed[packed.Length + place] ^= 1;
        var documents = await ReadAsync(packed);
        Outcomes(documents).Should().Equal("a.md: a", "archive: archive-damaged", "b.md: b");
        documents[1].Diagnostics[0].Message.Should().Be("The archive is damaged: it cannot be unpacked to its end; what is whole is read.");
    }

    [Theory]
    [InlineData(50, 58)]
    [InlineData(1, 9)]
    [InlineData(0, 8)]
    [InlineData(0, 1)]
    public async Task Single_document_that_is_cut_off_is_read_as_far_as_it_goes(int lost, int cut)
    {
        var text = Text("a") + "- [Two](https://example.org/two) is newer.\n- [Three](https://example.org/three) is newest.\n";
        // Stored, so that the place of the end is one of the text; behind it stand eight bytes.
        var packed = GZip(Encoding.UTF8.GetBytes(text), CompressionLevel.NoCompression);
        var expected = DigestDocument.Parse(text[..^lost], "archive");
        (await ReadAsync(packed[..^cut])).Should().Equal(expected with { Diagnostics = [CutOff, .. expected.Diagnostics] });
    }

    [Fact]
    public async Task Single_document_with_a_wrong_trailer_is_read_whole()
    {
        var packed = GZip(Bytes("a"));
        packed[^1] ^= 1;
        var expected = DigestDocument.Parse(Text("a"), "archive");
        (await ReadAsync(packed)).Should().Equal(expected with { Diagnostics = [CutOff, .. expected.Diagnostics] });
    }

    [Fact]
    public async Task Single_document_of_which_nothing_is_there_has_no_issues() =>
        (await ReadAsync(GZip(Bytes("a"))[..10])).Should().Equal(new DigestDocument { Name = "archive", Diagnostics = [CutOff] });

    [Theory]
    [InlineData("999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("1536")]
    [InlineData("1")]
    [InlineData("0")]
    public async Task Size_of_a_pax_header_that_lies_hides_no_later_member(string size)
    {
        byte[] tar = [.. PaxHeader($"size={size}"), .. ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c")))];
        var documents = await ReadAsync(tar);
        string[] expected = long.Parse(size, CultureInfo.InvariantCulture) > 1L << 33
            ? ["a.md: member-damaged"]
            : ["a.md: a", "archive@1024: archive-damaged"];
        Outcomes(documents).Should().Equal([.. expected, "b.md: b", "c.md: c"]);
    }

    [Fact]
    public async Task Size_of_a_pax_header_that_tells_the_truth_is_taken()
    {
        var tar = ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")));
        // As programs do where the header has no room for the size.
        SetSize(tar, 0, 0);
        Outcomes(await ReadAsync([.. PaxHeader($"size={Bytes("a").Length}"), .. tar])).Should().Equal("a.md: a", "b.md: b");
    }

    [Fact]
    public async Task Size_of_a_member_that_is_not_wanted_hides_no_later_member()
    {
        var tar = ArchiveFolder.Tar(("a.txt", Bytes("a")), ("b.md", Bytes("b")));
        SetSize(tar, 0, 1L << 32);
        var documents = await ReadAsync(tar);
        Outcomes(documents).Should().Equal("archive@0: archive-damaged", "b.md: b");
        documents[0].Diagnostics[0].Message.Should().Be("The archive is damaged: the archive ends before the member at byte 0 does.");
    }

    [Theory]
    [InlineData('x')]
    [InlineData('L')]
    public async Task Long_header_that_is_too_long_is_told_and_hides_no_later_member(char type)
    {
        var tar = ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")));
        byte[] header = [.. tar[..Block]];
        header[156] = (byte)type;
        SetSize(header, 0, (1 << 20) + 1);
        var documents = await ReadAsync([.. header, .. new byte[(1 << 20) + Block], .. tar]);
        Outcomes(documents).Should().Equal("a.md: a", "archive@0: archive-damaged", "b.md: b");
        SetSize(header, 0, 1L << 32);
        Outcomes(await ReadAsync([.. header, .. tar])).Should().Equal("a.md: a", "archive@0: archive-damaged", "b.md: b");
    }

    [Theory]
    [InlineData(MemberNames.Longest, true)]
    [InlineData(MemberNames.Longest + 1, false)]
    [InlineData(500_000, false)]
    public async Task Names_of_pax_and_GNU_headers_are_bounded(int length, bool isWhole)
    {
        var name = new string('x', length - 3) + ".md";
        byte[] pax = [.. PaxHeader($"path={name}"), .. ArchiveFolder.Tar(("a.md", Bytes("a")))];
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true))
        {
            writer.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Bytes("a")) });
        }

        foreach (var tar in new[] { pax, stream.ToArray() })
        {
            var document = (await ReadAsync(tar)).Should().ContainSingle().Subject;
            document.Issues.Should().HaveCount(1);
            document.Name.Should().Be(name[Math.Max(0, length - MemberNames.Longest)..]);
            document.Diagnostics.Select(diagnostic => diagnostic.Message)
                .Should().Equal(isWhole ? [] : [$"The document's name has {length} characters in the archive; its last 4096 are kept."]);
        }
    }

    [Fact]
    public void Names_of_an_archive_are_bounded_together()
    {
        const int Most = (1 << 27) / MemberNames.Longest;
        using var source = new ManyNames(Most + 10);
        var members = MemberList.Create(source, "archive", DigestArchiveOptions.Default, CancellationToken.None).From(0).ToList();
        members.Should().HaveCount(Most + 1);
        members.Single(member => member.Problem is not null).Problem!.Message
            .Should().Be("The names of the archive have more than 134217728 characters; the rest is not read.");
    }

    [Theory]
    [InlineData(0, 0, 0, 22)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 46, 0, 0)]
    [InlineData(ushort.MaxValue, uint.MaxValue, uint.MaxValue, 0)]
    public async Task End_record_in_the_comment_of_a_zip_does_not_hide_it(int count, uint size, uint start, int behind)
    {
        byte[] comment = [.. "This is "u8, .. EndRecord(count, size, start, behind), .. new byte[behind]];
        Outcomes(await ReadAsync(Commented(ZipBytes, comment))).Should().Equal("a.md: a", "b.md: b");
    }

    [Fact]
    public async Task Whole_archive_in_the_comment_of_a_zip_does_not_hide_it()
    {
        Outcomes(await ReadAsync(Commented(ZipBytes, Zip(("c.md", Bytes("c")))))).Should().Equal("a.md: a", "b.md: b");
        Outcomes(await ReadAsync(Commented(ZipBytes, [.. Enumerable.Repeat(Zip(("c.md", Bytes("c"))), 100).SelectMany(zip => zip)])))
            .Should().Equal("a.md: a", "b.md: b");
    }

    [Fact]
    public async Task Archive_in_an_archive_does_not_hide_it()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var first = archive.CreateEntry("a.md").Open()) first.Write(Bytes("a"));
            using var inner = archive.CreateEntry("inner.zip", CompressionLevel.NoCompression).Open();
            inner.Write(Zip(("c.md", Bytes("c"))));
        }

        Outcomes(await ReadAsync(stream.ToArray())).Should().Equal("a.md: a");
        Outcomes(await ReadAsync([.. "#!/bin/sh\n"u8, .. stream.ToArray()])).Should().Equal("a.md: a");
        Outcomes(await ReadAsync([.. stream.ToArray(), .. "\nappended"u8])).Should().Equal("a.md: a");
    }

    [Fact]
    public async Task Text_that_ends_in_an_empty_end_record_is_a_text()
    {
        var documents = await ReadAsync([.. Bytes("a"), .. new string('a', 500).Select(c => (byte)c), .. EndRecord(0, 0, 0, 0)]);
        Outcomes(documents).Should().Equal("archive: a");
        (await ReadAsync(Zip())).Should().BeEmpty();
    }

    [Fact]
    public async Task Sizes_of_64_bits_that_are_impossible_are_told()
    {
        byte[] end64 = new byte[56], locator = new byte[20];
        "PK\x06\x06"u8.CopyTo(end64);
        "PK\x06\x07"u8.CopyTo(locator);
        foreach (var at in new[] { 40, 48 }) BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(at), long.MaxValue);
        var directory = ZipBytes.AsSpan().IndexOf("PK\x01\x02"u8);
        byte[] zip = [.. ZipBytes[..directory], .. end64, .. locator, .. EndRecord(ushort.MaxValue, uint.MaxValue, uint.MaxValue, 0)];
        Outcomes(await ReadAsync(zip)).Should().Equal("a.md: a", "archive: archive-damaged", "b.md: b");
    }

    [Theory]
    [InlineData(long.MaxValue, "over-limit")]
    [InlineData(-1, "member-damaged")]
    [InlineData(long.MinValue, "member-damaged")]
    public async Task Lengths_of_members_that_are_impossible_are_told(long length, string code)
    {
        foreach (var isListed in new[] { true, false })
        {
            byte[] zip = [.. LocalHeader("a.md", length), .. LocalHeader("b.md", length), .. isListed ? [] : LocalHeader("c.md", length)];
            if (isListed)
            {
                var record = Record("a.md", length);
                zip = [.. zip, .. record, .. record, .. EndRecord(2, (uint)(2 * record.Length), (uint)zip.Length, 0)];
            }

            var told = new List<DigestArchiveProgress>();
            await foreach (var document in DigestArchive.Open(new MemoryStream(zip), "archive").ParseAsync(null, new Told(told)))
            {
                document.Issues.Should().BeEmpty();
                document.Diagnostics[^1].Code.Should().Be(document.Name == "archive" ? "archive-damaged" : code);
            }

            told
                .Should().HaveCountGreaterThanOrEqualTo(2).And
                .AllSatisfy(progress => (progress.Bytes >= 0 && progress.TotalBytes >= progress.Bytes).Should().BeTrue());
        }
    }

    private static byte[] LocalHeader(string name, long length) =>
        [
            .. "PK\x03\x04"u8, 45, .. new byte[17], 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 12, 0, .. Encoding.ASCII.GetBytes(name),
            .. Extra(length)
        ];

    private static byte[] Record(string name, long length) =>
        [
            .. "PK\x01\x02"u8, 45, 0, 45, .. new byte[17], 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 12, 0, .. new byte[14],
            .. Encoding.ASCII.GetBytes(name), .. Extra(length)
        ];

    private static byte[] Extra(long length) => [1, 0, 8, 0, .. BitConverter.GetBytes(length)];

    private static byte[] EndRecord(int count, uint size, uint start, int comment)
    {
        var record = new byte[22];
        "PK\x05\x06"u8.CopyTo(record);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12), size);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(16), start);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(20), (ushort)comment);
        return record;
    }

    private static byte[] Commented(byte[] zip, byte[] comment)
    {
        byte[] commented = [.. zip, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(commented.AsSpan(zip.Length - 2), (ushort)comment.Length);
        return commented;
    }

    /// <summary>A header with one record that goes for the member behind it.</summary>
    private static byte[] PaxHeader(string record)
    {
        var length = record.Length + 3;
        while (length.ToString(CultureInfo.InvariantCulture).Length + record.Length + 2 != length) length++;
        var text = Encoding.ASCII.GetBytes($"{length} {record}\n");
        var header = ArchiveFolder.Tar(("pax", []))[..Block];
        header[156] = (byte)'x';
        SetSize(header, 0, text.Length);
        return [.. header, .. text, .. new byte[(Block - (text.Length % Block)) % Block]];
    }

    private static void SetSize(byte[] tar, int header, long size)
    {
        Encoding.ASCII.GetBytes(Convert.ToString(size, 8).PadLeft(11, '0')).CopyTo(tar, header + 124);
        tar.AsSpan(header + 148, 8).Fill((byte)' ');
        var sum = tar.AsSpan(header, Block).ToArray().Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, header + 148);
    }

    private sealed class Told(List<DigestArchiveProgress> values) : IProgress<DigestArchiveProgress>
    {
        public void Report(DigestArchiveProgress value) => values.Add(value);
    }

    private sealed class ManyNames(int count) : ArchiveSource
    {
        public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken) =>
            Enumerable.Range(0, count)
                .Select(i => new ArchiveMember { Name = i.ToString(CultureInfo.InvariantCulture).PadLeft(MemberNames.Longest + 5, 'x') });

        public override Stream Open(ArchiveMember member) => throw new NotSupportedException();

        public override void Dispose()
        {
        }
    }
}
