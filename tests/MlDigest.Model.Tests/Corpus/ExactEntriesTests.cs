using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>How right entries are in title, section and link together, for each publication: never less than before.</summary>
public sealed class ExactEntriesTests
{
    private const double Rounding = 1e-9;

    [CorpusFact]
    public void Every_publication_is_read_at_least_as_well_as_before()
    {
        var least = Ratchet.Load(Path.Combine(AppContext.BaseDirectory, "Corpus", "exact-f1.txt"));
        var reached =
            PublicationScores.Of(LabelledDocument.LoadFolder(Path.Combine(CorpusFolder.Path!, "corpus")), PublicationScores.Parsed);
        reached.Keys.Should().BeEquivalentTo(least.Keys);
        reached.Where(publication => publication.Value.ExactF1 < least[publication.Key] - Rounding).Select(publication => publication.Key)
            .Should().BeEmpty();
    }
}
