namespace MlDigest.Model.Tests.Corpus;

/// <summary>All labelled digests: how many entries come out with the labelled title, section and link.</summary>
public sealed class AllDigestsTests
{
    private const double FewestFound = 0.97;

    [CorpusFact]
    public void Nearly_all_labelled_entries_are_found_with_section_and_link()
    {
        var (labelled, found) = (0, 0);
        foreach (var path in CorpusFolder.Documents())
        {
            var issues = DigestDocument.Parse(File.ReadAllText(path), path).Issues;
            var gold = GoldIssue.Load(path);
            issues.Should().HaveSameCount(gold);
            for (var i = 0; i < gold.Count; i++)
            {
                var parsed = GoldEntry.Of(issues[i]).Select(Place).ToHashSet();
                labelled += gold[i].Entries.Count;
                found += gold[i].Entries.Count(entry => parsed.Contains(Place(entry)));
            }
        }

        ((double)found / labelled).Should().BeGreaterThanOrEqualTo(FewestFound);
    }

    private static (string, string, string?) Place(GoldEntry entry) => (Letters(entry.Section), Letters(entry.Title), entry.Url?.TrimEnd('/'));

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
