using System.IO.Compression;
using MlDigest.Model.Tests.Corpus;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 1: every line that is not blank lies inside the span of exactly one leaf.</summary>
public sealed class NothingIsLostTests
{
    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_line_of_a_real_document_is_in_exactly_one_leaf(string path) => AssertNothingLost(File.ReadAllText(path));

    [CorpusFact]
    public void Every_line_of_an_archive_is_in_exactly_one_leaf()
    {
        foreach (var path in CorpusFolder.Archives())
        {
            using var archive = ZipFile.OpenRead(path);
            foreach (var member in archive.Entries.Where(member => Path.GetExtension(member.Name) is ".md" or ".markdown"))
            {
                using var reader = new StreamReader(member.Open());
                AssertNothingLost(reader.ReadToEnd());
            }
        }
    }

    [Theory]
    [InlineData("just a line")]
    [InlineData("[label]: https://example.org/a\n\n# Title\n\ntext [label]\n")]
    [InlineData("[label]: https://example.org/a\ntext [label]\n---\n\n[other]: b\n===\n\n[last]: c")]
    [InlineData("\uFEFF")]
    [InlineData("# A\r\n\r\n- one\r\n- two\r\n  - nested\r\n\r\n# B\r\n")]
    [InlineData("# A\r- one\r- two\r")]
    [InlineData("- - - a\n- b\n\n1. c\n   > d\n")]
    [InlineData("---\ntitle: T\n---\n\n# T\n\ntext\n\n***\n\n## S\n\n---\n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\ntail")]
    [InlineData("<!-- hidden -->\n<details>\n<summary>x</summary>\n\n- y\n\n</details>\n")]
    [InlineData("[](https://example.org/a) [## Title\n\n### Text\n\nexample.org](https://example.org/a)\n\nafter")]
    [InlineData("[](https://example.org/a) [## Title\n\nexample.org](https://example.org/a) behind it\nafter\n\n## Next\n\ntext")]
    [InlineData("## One\n\n[](https://example.org/a) [## Title\n\nexample.org](https://example.org/a)** behind it\n## Next\n\ntext")]
    [InlineData("[](https://example.org/a) [## Never closed\n\n### Text\n\nafter")]
    [InlineData("> quote\nlazy\n\n    code\n\n```\nfence never closed\n\n# not a heading")]
    public void Every_line_of_a_small_document_is_in_exactly_one_leaf(string markdown) => AssertNothingLost(markdown);

    private static void AssertNothingLost(string markdown) =>
        Violations.LostLineOf(markdown, DigestDocument.Parse(markdown)).Should().BeNull();
}
