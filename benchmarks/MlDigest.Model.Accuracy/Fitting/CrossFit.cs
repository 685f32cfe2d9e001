using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>Fits all tables: each on what the ones before it say of documents that they had not seen, as it will meet them.</summary>
internal sealed class CrossFit(IReadOnlyList<FitDocument> all, FitStart start)
{
    private const int Folds = 4;

    // How many tables are fitted, each with another order and other questions left out, to take their average.
    private const int Trainers = 4;

    // How many of a document's changes are judged beside it.
    private const int JudgedChanges = 3;

    private readonly Dictionary<string, int> documents = all.GroupBy(document => document.Publication)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Fits the weights of the layout and those of titles.</summary>
    public (LayoutModel Layout, float[] Titles) Fit(IReadOnlyList<FitDocument> known) => (FitLayout(known), FitTitles(known));

    private LayoutModel FitLayout(IReadOnlyList<FitDocument> known)
    {
        var publications = known.Select(document => document.Publication).Distinct().ToList();
        var judged = new List<JudgedDocument>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = publications.Where((_, index) => index % Folds == fold).ToHashSet();
            var others = FitItems([.. known.Where(document => !held.Contains(document.Publication))]);
            foreach (var document in known.Where(document => held.Contains(document.Publication)))
            {
                judged.Add(Judge(document, others));
                judged.AddRange(SomeChanges(document).Select(changed => Judge(changed, others)));
            }
        }

        return new LayoutModel(FitItems(known), WholeTrainer.Fit(judged, start), new float[ReadingConfidence.Weights]);
    }

    /// <summary>Others for each document, far apart in the list of all.</summary>
    private static IEnumerable<FitDocument> SomeChanges(FitDocument document)
    {
        var changed = document.Changed;
        return Enumerable.Range(0, Math.Min(JudgedChanges, changed.Count))
            .Select(k => changed[(document.Reading.Facts.Length + (k * changed.Count / JudgedChanges)) % changed.Count]);
    }

    private float[] FitTitles(IReadOnlyList<FitDocument> known) =>
        TitleTrainer.Fit(
            [.. known.Select(document => (document.Titles, 1.0 / documents[document.Publication]))], start.Titles, start.IsFitted);

    private JudgedDocument Judge(FitDocument document, LayoutWeightTable first)
    {
        var readings = document.Reading.Propose(first);
        return new JudgedDocument(
            [.. readings.Select(reading => reading.Answers)],
            [.. readings.Select(reading => document.ExactF1(reading.Labels))],
            1.0 / Math.Sqrt(documents[document.Publication]));
    }

    private LayoutWeightTable FitItems(IReadOnlyList<FitDocument> known)
    {
        var examples = known.Select(Examples).ToList();
        return Average([.. Enumerable.Range(1, Trainers).AsParallel().AsOrdered().Select(seed =>
        {
            var trainer = new ChainTrainer(start.Items, start.IsFitted, seed);
            trainer.Fit(examples);
            return trainer.Weights();
        })]);
    }

    /// <summary>What several say on average is less a matter of chance than what one says.</summary>
    private static LayoutWeightTable Average(IReadOnlyList<LayoutWeightTable> tables)
    {
        return new LayoutWeightTable(
            Mean(tables[0].Own.Length, table => table.Own), Mean(tables[0].Transitions.Length, table => table.Transitions));

        float[] Mean(int length, Func<LayoutWeightTable, float[]> weights) =>
            [.. Enumerable.Range(0, length).Select(k => tables.Average(table => weights(table)[k]))];
    }

    /// <summary>The document as it is, and the ways in which it was changed.</summary>
    private Example[] Examples(FitDocument document)
    {
        var weight = WeightOf(document);
        return [document.Example(weight), .. document.Changed.Select(changed => changed.Example(weight))];
    }

    // A publication with many documents, or a document with many items, says little more than one with few.
    private double WeightOf(FitDocument document) =>
        4.0 / Math.Sqrt(Math.Sqrt(documents[document.Publication]) * Math.Max(20, document.Reading.Facts.Length));
}
