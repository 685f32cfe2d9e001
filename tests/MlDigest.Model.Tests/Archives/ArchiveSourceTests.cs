using System.Formats.Tar;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

public sealed class ArchiveSourceTests : IDisposable
{
    private static readonly string LongName = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 12)) + "/長い名前.md";
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folder_is_read_in_ordinal_order_of_relative_names()
    {
        folder.File("b/2.md", Text("2"));
        folder.File("b/10.markdown", Text("10"));
        folder.File("B.mdx", Text("B"));
        folder.File("notes.txt", Text("no"));
        Outcomes(await ReadAsync(DigestArchive.Open(folder.Path))).Should().Equal("B.mdx: B", "b/10.markdown: 10", "b/2.md: 2");
    }

    [Fact]
    public async Task First_documents_of_a_folder_are_those_of_the_first_names()
    {
        foreach (var name in new[] { "d.md", "b/2.md", "b/1.md", "b.md", "c/d/1.md", "a/z.md" }) folder.File(name, Text("T"));
        for (var most = 1; most <= 5; most++)
        {
            var documents = await ReadAsync(DigestArchive.Open(folder.Path), new DigestArchiveOptions { MaxDocuments = most });
            documents.Where(document => document.Issues.Count > 0).Select(document => document.Name)
                .Should().Equal(new[] { "a/z.md", "b.md", "b/1.md", "b/2.md", "c/d/1.md" }.Take(most));
        }
    }

    [Theory]
    [InlineData("**/*.md", "", "a.md", "x/b.MD", "x/y/c.md")]
    [InlineData("*.md", "x/**", "a.md")]
    [InlineData("x/*.md", "", "x/b.MD")]
    [InlineData("?.txt", "", "x/d.txt")]
    [InlineData("x/**", "*.txt", "x/b.MD", "x/y/c.md")]
    [InlineData("**/y/*", "", "x/y/c.md")]
    public async Task Patterns_say_what_is_read(string include, string exclude, params string[] names)
    {
        foreach (var name in new[] { "a.md", "x/b.MD", "x/y/c.md", "x/d.txt" }) folder.File(name, Text("T"));
        var options = new DigestArchiveOptions { Include = [include], Exclude = exclude.Length == 0 ? [] : [exclude] };
        (await ReadAsync(DigestArchive.Open(folder.Path), options)).Select(document => document.Name).Should().Equal(names);
    }

    [Theory]
    [InlineData("**/notes.md", "notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("/**/notes.md", "notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("**/**/notes.md", "notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("**/NOTES.*", "notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("x/**/notes.md", "x/notes.md x/y/notes.md")]
    [InlineData("x**/notes.md", "x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("**/y/**/notes.md", "x/y/notes.md")]
    [InlineData("**/*-notes.md", "weekly-notes.md x/my-notes.md")]
    [InlineData("**/?y-notes.md", "x/my-notes.md")]
    [InlineData("**/my*/*.md", "xy/my-notes.md/notes.md")]
    [InlineData("**/x**s.md", "x/my-notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("x**/", "x/my-notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("x/**/", "x/my-notes.md x/notes.md x/y/notes.md")]
    [InlineData("**notes.md", "notes.md weekly-notes.md x/my-notes.md x/notes.md x/y/notes.md xy/my-notes.md/notes.md")]
    [InlineData("**/otes.md", "")]
    [InlineData("w**/*", "")]
    [InlineData("x/?/?otes.md", "x/y/notes.md")]
    [InlineData("x?notes.md", "")]
    [InlineData("x*notes.md", "")]
    [InlineData("*/notes.md", "x/notes.md")]
    public async Task Double_stars_before_a_slash_stand_for_whole_folders(string include, string names)
    {
        string[] all = ["notes.md", "weekly-notes.md", "x/my-notes.md", "x/notes.md", "x/y/notes.md", "xy/my-notes.md/notes.md"];
        var documents = await ReadAsync(Zip([.. all.Select(name => (name, Bytes("T")))]), new DigestArchiveOptions { Include = [include] });
        string.Join(' ', documents.Select(document => document.Name)).Should().Be(names);
    }

    [Fact]
    public async Task Single_file_is_read_whatever_its_name()
    {
        Outcomes(await ReadAsync(DigestArchive.Open(folder.File("notes.txt", Text("T"))))).Should().Equal("notes.txt: T");
        Outcomes(await ReadAsync(DigestArchive.Open(folder.File("notes.gz", GZip(Bytes("T")))))).Should().Equal("notes.gz: T");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Zip_is_read_in_ordinal_order(bool streamed)
    {
        (string, byte[])[] members = [("b.md", Bytes("b")), (LongName, Bytes("long")), ("c.txt", []), ("a/", []), ("a.md", Bytes("a"))];
        var zip = streamed ? StreamedZip(members) : Zip(members);
        Outcomes(await ReadAsync(zip)).Should().Equal($"{LongName}: long", "a.md: a", "b.md: b");
    }

    [Fact]
    public async Task Zip_behind_other_bytes_is_read_from_a_file_and_from_the_middle_of_a_stream()
    {
        var file = folder.File("program.zip", [.. "#!/bin/sh\n"u8, .. Zip(("a.md", Bytes("a")))]);
        Outcomes(await ReadAsync(DigestArchive.Open(file))).Should().Equal("a.md: a");
        using var stream = new MemoryStream([1, 2, 3, .. Zip(("a.md", Bytes("a")))]) { Position = 3 };
        Outcomes(await ReadAsync(DigestArchive.Open(stream))).Should().Equal("a.md: a");
        stream.CanRead.Should().BeTrue();
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public async Task Tar_is_read_in_ordinal_order_in_every_format(TarEntryFormat format)
    {
        var name = format is TarEntryFormat.Pax or TarEntryFormat.Gnu ? LongName
            : format == TarEntryFormat.Ustar ? "a/" + LongName[^140..].TrimStart('/')
            : "a-name.md";
        var tar = Tar(format, ("b.md", Bytes("b")), (name, Bytes("long")), ("c.txt", [1]));
        Outcomes(await ReadAsync(tar)).Should().Equal($"{name}: long", "b.md: b");
        Outcomes(await ReadAsync(GZip(tar))).Should().Equal($"{name}: long", "b.md: b");
        Outcomes(await ReadAsync(DigestArchive.Open(new ForwardStream(new MemoryStream(GZip(tar))))))
            .Should().Equal($"{name}: long", "b.md: b");
    }

    [Fact]
    public void Archive_that_does_not_exist_is_told_by_name()
    {
        var path = Path.Combine(folder.Path, "none.zip");
        new Action(() => DigestArchive.Open(path)).Should().Throw<FileNotFoundException>().WithMessage($"{path}: no such file or folder");
    }

    private static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    _ => new GnuTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(bytes);
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }
}
