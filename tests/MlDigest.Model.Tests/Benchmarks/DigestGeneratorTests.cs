using MlDigest.Model.Benchmarks.Generation;
using MlDigest.Model.Tests.Archives;

namespace MlDigest.Model.Tests.Benchmarks;

/// <summary>
/// The generator of the benchmarks' input: what it writes is the same everywhere, and the parser reads it as it was meant.
/// </summary>
public sealed class DigestGeneratorTests
{
    public static TheoryData<string> Layouts => [.. Enum.GetNames<DigestLayout>()];

    [Fact]
    public void Documents_are_the_same_on_every_machine()
    {
        using var folder = new ArchiveFolder();
        var archive = GeneratedArchive.Write(Path.Combine(folder.Path, "digests.zip"), 5_000_000, 1);
        archive.Should().Be(
            new GeneratedArchive(107, 12255, 5_068_952, "110fc2b6d6dcd98e7b5439c8873bf5e15824fb7d16391bff247437d63206d58c"));
    }

    [Fact]
    public void Folder_and_zip_archive_hold_the_same_documents()
    {
        using var folder = new ArchiveFolder();
        var (zip, files) = (Path.Combine(folder.Path, "digests.zip"), Path.Combine(folder.Path, "digests"));
        GeneratedArchive.Write(zip, 200_000, 2).Should().Be(GeneratedArchive.Write(files, 200_000, 2));
        Read(zip).Should().Equal(Read(files));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_is_read_as_it_was_meant(string name)
    {
        var layout = Enum.Parse<DigestLayout>(name);
        foreach (var language in DigestLanguage.All)
        {
            foreach (var bytes in new[] { 1_000, 20_000, 100_000 })
            {
                Difference(new DigestGenerator(bytes).Document(layout, language, bytes)).Should().BeNull();
            }
        }
    }

    [Fact]
    public void Documents_of_an_archive_are_read_as_they_were_meant() =>
        GeneratedArchive.Take(2_000_000, 3).Select(Difference).Should().AllSatisfy(difference => difference.Should().BeNull());

    [Fact]
    public void Differences_are_told()
    {
        var digest = new GeneratedDigest(
            "a.md",
            "# Digest\n\n## Papers\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n",
            1,
            [new("Papers", "One", "https://example.org/1")]);
        Difference(digest).Should().Be(
            "a.md: entry 2 is GeneratedEntry { Section = Papers, Title = Two, Url = https://example.org/2 }, not there");
    }

    private static string? Difference(GeneratedDigest digest) => digest.DifferenceFrom(DigestDocument.Parse(digest.Markdown));

    private static List<DigestDocument> Read(string path) => [.. DigestArchive.Open(path).ParseAsync().ToBlockingEnumerable()];
}
