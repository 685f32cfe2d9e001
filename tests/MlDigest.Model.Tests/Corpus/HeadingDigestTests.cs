namespace MlDigest.Model.Tests.Corpus;

/// <summary>Digests whose structure is carried by headings, against their labels.</summary>
public sealed class HeadingDigestTests
{
    [CorpusTheory]
    [InlineData("akira-2020-09.md")]
    [InlineData("akira-2021-w06.md")]
    public void Export_with_flattened_headings_comes_out_as_labelled(string name)
    {
        var (gold, issue) = Read(name);
        issue.Period.Should().Be(gold.Period);
        issue.SourceUrl.Should().Be(gold.SourceUrl);
        issue.Language.Should().Be("zh");
        Comparable(issue.Title).Should().Be(Comparable(gold.Title));
        GoldEntry.Of(issue).Should().Equal(gold.Entries, (parsed, labelled) =>
            parsed with { WorkTitle = Comparable(parsed.WorkTitle) } == labelled with { WorkTitle = Comparable(labelled.WorkTitle) });
    }

    [CorpusTheory]
    [InlineData("mlt-09.md")]
    [InlineData("mlt-11.md")]
    public void Every_top_heading_without_an_issue_title_is_an_entry(string name)
    {
        var (gold, issue) = Read(name);
        issue.Title.Should().BeNull();
        var labelled = gold.Entries.Select(entry => (entry.Title, entry.Url, entry.Images));
        GoldEntry.Of(issue).Select(entry => (entry.Title, entry.Url, entry.Images)).Should().Contain(labelled);
    }

    private static (GoldIssue Gold, DigestIssue Issue) Read(string name)
    {
        var path = CorpusFolder.Document(name);
        return (GoldIssue.Load(path).Single(), DigestDocument.Parse(File.ReadAllText(path), Path.GetFileName(path)).Issues.Single());
    }

    /// <summary>White space and the ellipsis of a cut-off title do not count.</summary>
    private static string? Comparable(string? title) => title is null ? null : new string([.. title.Where(char.IsLetterOrDigit)]);
}
