using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>Scores labelled documents, publication by publication.</summary>
internal static class PublicationScores
{
    public static SortedDictionary<string, Tally> Of(
        IEnumerable<LabelledDocument> documents, Func<LabelledDocument, List<Difference>?, Tally> score, TextWriter? notes = null)
    {
        return Sum(documents.Select(document => (document.Publication, Scored(document))));

        Tally Scored(LabelledDocument document)
        {
            var said = notes is null ? null : new List<Difference>();
            var tally = score(document, said);
            if (notes is not null)
            {
                notes.WriteLine(FormattableString.Invariant($"{document.Publication}/{document.Name} {tally.ExactF1:0.000}"));
                foreach (var difference in said!) notes.WriteLine($"  {difference}");
            }

            return tally;
        }
    }

    /// <summary>Adds up what was counted of documents, publication by publication.</summary>
    public static SortedDictionary<string, Tally> Sum(IEnumerable<(string Publication, Tally Tally)> documents)
    {
        var publications = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (name, tally) in documents)
        {
            if (!publications.TryGetValue(name, out var publication)) publications.Add(name, publication = new Tally());
            publication.Add(tally);
        }

        return publications;
    }

    /// <summary>How right the parser reads a document.</summary>
    public static Tally Parsed(LabelledDocument document, List<Difference>? differences = null) =>
        DocumentScore.Of(document.Issues, Read(document), differences);

    private static LabelledIssue[] Read(LabelledDocument document) =>
        [.. DigestDocument.Parse(document.Text, document.Name).Issues.Select(issue => IssueLabels.Of(issue))];
}
