using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;
using MlDigest.Model.Accuracy.Variants;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>Changes that must not matter to a reader cost the parser next to nothing.</summary>
public sealed class VariantTests
{
    private static readonly Lazy<IReadOnlyList<ReadDocument>> Invented = new(() =>
        ReadAll(Path.Combine(AppContext.BaseDirectory, "invented")));
    private static readonly Lazy<IReadOnlyList<ReadDocument>> Real = new(() => ReadAll(Path.Combine(CorpusFolder.Path!, "corpus")));

    [Theory]
    [InlineData("notes", 0.02)]
    [InlineData("footer", 0.16)]
    [InlineData("demote", 0.02)]
    [InlineData("boldhead", 0.07)]
    [InlineData("dates", 0.11)]
    [InlineData("words", 0.03)]
    [InlineData("crlf", 0)]
    [InlineData("nofront", 0.02)]
    [InlineData("pad", 0.02)]
    [InlineData("rules", 0.02)]
    [InlineData("norules", 0.04)]
    [InlineData("boldblank", 0)]
    [InlineData("boldopen", 0.04)]
    [InlineData("nobreak", 0)]
    [InlineData("tightheads", 0.01)]
    [InlineData("roundbullets", 0)]
    [InlineData("dashes", 0.03)]
    [InlineData("zerowidth", 0)]
    [InlineData("spacedlinks", 0)]
    [InlineData("widebrackets", 0)]
    [InlineData("curlyquotes", 0)]
    [InlineData("attributes", 0)]
    [InlineData("permalinks", 0)]
    [InlineData("spacedlabels", 0.01)]
    public void Invented_digests_lose_no_more_than(string variant, double most) =>
        Loss(Invented.Value, variant).Should().BeLessThanOrEqualTo(most);

    [CorpusTheory]
    [InlineData("notes", 0.04)]
    [InlineData("footer", 0.03)]
    [InlineData("demote", 0.02)]
    [InlineData("boldhead", 0.15)]
    [InlineData("dates", 0.11)]
    [InlineData("words", 0.06)]
    [InlineData("crlf", 0)]
    [InlineData("nofront", 0.02)]
    [InlineData("pad", 0.03)]
    [InlineData("rules", 0.02)]
    [InlineData("norules", 0.02)]
    [InlineData("boldblank", 0)]
    [InlineData("boldopen", 0.02)]
    [InlineData("nobreak", 0)]
    [InlineData("tightheads", 0.01)]
    [InlineData("roundbullets", 0)]
    [InlineData("dashes", 0.03)]
    [InlineData("zerowidth", 0.01)]
    [InlineData("spacedlinks", 0)]
    [InlineData("widebrackets", 0)]
    [InlineData("curlyquotes", 0)]
    [InlineData("attributes", 0)]
    [InlineData("permalinks", 0)]
    [InlineData("spacedlabels", 0.04)]
    public void Real_digests_lose_no_more_than(string variant, double most) => Loss(Real.Value, variant).Should().BeLessThanOrEqualTo(most);

    /// <summary>How much less of the documents that a variant changes is exact when they are changed.</summary>
    private static double Loss(IReadOnlyList<ReadDocument> documents, string variant)
    {
        var change = Variant.All.Concat(Variant.OfMistakes).Single(one => one.Name == variant).Change;
        var (before, after) = (new Tally(), new Tally());
        foreach (var (document, tally) in documents)
        {
            var changed = change(document, 0);
            if (changed.Text == document.Text) continue;
            before.Add(tally);
            after.Add(PublicationScores.Parsed(changed));
        }

        return before.ExactF1 - after.ExactF1;
    }

    private static IReadOnlyList<ReadDocument> ReadAll(string folder) =>
        [.. LabelledDocument.LoadFolder(folder).Select(document => new ReadDocument(document, PublicationScores.Parsed(document)))];

    /// <summary>A document, and how right it is read unchanged.</summary>
    private sealed record ReadDocument(LabelledDocument Document, Tally Tally);
}
