using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>Fits both tables: the second on first readings of documents that the first had not seen, as it will meet them.</summary>
internal sealed class CrossFit(IReadOnlyList<FitDocument> all, TrainerOptions options)
{
    private const int Folds = 4;

    private readonly Dictionary<string, int> documents = all.GroupBy(document => document.Document.Publication).ToDictionary(group => group.Key, group => group.Count());

    public LayoutModel Fit(IReadOnlyList<FitDocument> known)
    {
        var publications = known.Select(document => document.Document.Publication).Distinct().ToList();
        var examples = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = publications.Where((_, index) => index % Folds == fold).ToHashSet();
            var first = FitFirst([.. known.Where(document => !held.Contains(document.Document.Publication))]);
            examples.AddRange(known.Where(document => held.Contains(document.Document.Publication)).Select(document => document.Example(document.Reading.WithVotes(document.Reading.Best(first)), WeightOf(document))));
        }

        var second = new ChainTrainer(LayoutFeatures.Rows, options);
        second.Fit(examples);
        return new LayoutModel(FitFirst(known), second.Weights());
    }

    private LayoutWeightTable FitFirst(IReadOnlyList<FitDocument> known)
    {
        var trainer = new ChainTrainer(LayoutFeatures.Rows, options);
        trainer.Fit([.. known.Select(document => document.Example(document.Reading.Rows, WeightOf(document)))]);
        return trainer.Weights();
    }

    // A publication with many documents, or a document with many items, says little more than one with few.
    private double WeightOf(FitDocument document) => 4.0 / Math.Sqrt(documents[document.Document.Publication] * Math.Max(20, document.Reading.Facts.Length));
}
