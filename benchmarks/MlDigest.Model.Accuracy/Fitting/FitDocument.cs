using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Variants;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>A labelled document with all that readings of it need, made once.</summary>
internal sealed class FitDocument
{
    private const int Ways = 1000;
    private const int FarApart = 1009;

    // How many documents are made by several changes each.
    private const int Mixtures = 12;
    private const int ChangesInMixture = 3;

    private readonly DocumentOutline outline;
    private readonly int[][] rows;
    private readonly bool[] possible;
    private readonly Dictionary<string, double> known = [];
    private List<FitDocument>? changed;
    private List<TitleExample>? titleExamples;

    public FitDocument(LabelledDocument document)
    {
        Document = document;
        outline = OutlineReader.Read(MarkdownReader.Read(document.Text, DigestParserOptions.Default.MaximumNesting), []);
        Reading = new Reading(new ItemFacts(outline, LayoutInference.ReadableItems(outline)));
        rows = [.. Enumerable.Range(0, Reading.Facts.Length).Select(Reading.RowsOf)];
        possible = [.. Enumerable.Range(0, rows.Length * LayoutLabels.Count)
            .Select(k => Reading.MayBe(k / LayoutLabels.Count, (LayoutLabel)(k % LayoutLabels.Count)))];
        Labels = LabelledReading.Of(Reading, document.Issues);
    }

    public LabelledDocument Document { get; }

    public string Publication => Document.Publication;

    public Reading Reading { get; }

    public LabelledReading Labels { get; }

    /// <summary>The document changed in ways that must not matter.</summary>
    public IReadOnlyList<FitDocument> Changed => changed ??= Change();

    /// <summary>All labelled documents of a folder, as <see cref="LabelledDocument.LoadFolder"/> gives them.</summary>
    public static List<FitDocument> LoadFolder(string folder) =>
        [.. LabelledDocument.LoadFolder(folder).Select(document => new FitDocument(document))];

    /// <summary>What is to be learnt from it.</summary>
    public Example Example(double weight) => new(rows, Reading.TransitionContexts, possible, Labels.Allowed, weight);

    // A way of its own for each document, so that no wording is learnt; the first way is kept for tests. Where other marks hide a labelled
    // entry, nothing could be learnt.
    private List<FitDocument> Change()
    {
        var way = 1 + (Document.Name.Sum(letter => letter) % Ways);
        var same = Variant.All.Concat(Variant.OfSections).Select(variant => variant.Change(Document, way));
        var restyled = Variant.OfStyle.Select(variant => variant.Change(Document, way))
            .Concat(Enumerable.Range(0, Mixtures).Select(k => Mix(new Random(way + (k * FarApart)))));
        return
        [
            .. Read(same),
            .. Read(restyled).Where(changed => changed.Labels.Entries.Count == Labels.Entries.Count),
        ];

        IEnumerable<FitDocument> Read(IEnumerable<LabelledDocument> documents) =>
            documents.Where(document => document.Text != Document.Text).Select(document => new FitDocument(document));
    }

    /// <summary>The document changed in several ways, one after the other.</summary>
    private LabelledDocument Mix(Random random)
    {
        var document = Document;
        for (var change = 0; change < ChangesInMixture; change++)
        {
            var variants = random.Next(3) == 0 ? Variant.All : Variant.OfStyle;
            document = variants[random.Next(variants.Count)].Change(document, 1 + random.Next(Ways));
        }

        return document;
    }

    /// <summary>How right a reading is with the titles that the fitted weights choose, asked once for each.</summary>
    public double ExactF1(LayoutLabel[] labels)
    {
        var key = string.Concat(labels.Select(label => (char)('a' + (int)label)));
        return known.TryGetValue(key, out var exact) ? exact : known[key] = Score(labels, TitleModel.Fitted.Rows).ExactF1;
    }

    /// <summary>How right it is read with weights of the layout and of titles.</summary>
    public Tally Score(LayoutModel layout, float[] titles) => Score(Reading.Read(layout).Labels, titles);

    /// <summary>How right a reading is, with weights of titles.</summary>
    public Tally Score(LayoutLabel[] labels, float[] titles, List<Difference>? differences = null)
    {
        var tree = LayoutTreeBuilder.Build(Reading.Facts, [.. labels]);
        var parsed = IssueBuilder.Build(outline, tree, Document.Name, DigestParserOptions.Default, [], new TitleWeightTable(titles));
        return DocumentScore.Of(Document.Issues, [.. parsed.Issues.Select(issue => IssueLabels.Of(issue))], differences);
    }

    /// <summary>The items whose labels are none of those that they may have.</summary>
    public IEnumerable<string> Mistakes(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (Labels.Allowed[(i * LayoutLabels.Count) + (int)labels[i]]) continue;
            var wanted =
                string.Join('|', Enum.GetValues<LayoutLabel>().Where(label => Labels.Allowed[(i * LayoutLabels.Count) + (int)label]));
            var text = outline.PlainText(Reading.Facts[i]);
            var item = $"{Reading.Facts[i].Line,4} {Reading.Facts.Forms[i]}{Reading.Facts.Levels[i]}";
            yield return $"    {item} {labels[i]}, not {wanted}: {text[..Math.Min(90, text.Length)]}";
        }
    }

    /// <summary>The entries of the right layout that are judged by their titles, with what can be a title of each.</summary>
    public IReadOnlyList<TitleExample> Titles => titleExamples ??= ReadTitles();

    private List<TitleExample> ReadTitles()
    {
        var tree = LayoutTreeBuilder.Build(Reading.Facts, Wanted(FitStart.Nothing.Items));
        var examples = new List<TitleExample>();
        foreach (var (node, candidates, rows) in new TitleChooser(outline, tree).Read())
        {
            if (!Labels.Entries.TryGetValue(Reading.Facts.Items.IndexOf(node.TitleItem), out var entry)) continue;
            if ((entry.Unjudged & (Unjudged.Entry | Unjudged.Title)) != 0) continue;
            var wanted = Likeness.Fold(entry.Title);
            var right = candidates.Select(candidate => Likeness.AreFoldedAlike(Likeness.Fold(candidate.Text.Text), wanted));
            examples.Add(new TitleExample(candidates, rows, [.. right]));
        }

        return examples;
    }

    /// <summary>The best reading that the labels allow, by the weights: what a reading without mistakes would give.</summary>
    public LayoutLabel[] Wanted(LayoutWeightTable weights) => Reading.BestAllowed(weights, Labels.Allowed);
}
