using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Tests.Benchmarks;

public sealed class FittingTests
{
    private const string Markdown =
        "# Harbour digest 3\n\n## Boats\n\n- [Ferries at night](https://example.org/1) are slow.\n"
        + "- [Boats of paper](https://example.org/2) float.\n- [Boats of cloth](https://example.org/3) do too.\n";

    [Fact]
    public void Weights_that_were_fitted_before_move_less_and_are_pulled_back_to_where_they_were()
    {
        var (fresh, fitted) = (new AdaptiveWeights([0.5], isFitted: false, lasso: 0), new AdaptiveWeights([0.5], isFitted: true, lasso: 0));
        fresh.Move(0, 1, 1);
        fitted.Move(0, 1, 1);
        fresh.Values[0].Should().BeApproximately(0.5 + (1 / Math.Sqrt(2)), 1e-9);
        fitted.Values[0].Should().BeApproximately(0.5 + (1 / Math.Sqrt(8002)), 1e-9);

        var pulled = new AdaptiveWeights([0.5], isFitted: true, lasso: 2);
        pulled.Move(0, 1, 1);
        pulled.Values[0].Should().Be(0.5);
    }

    [Fact]
    public void Cost_of_a_question_is_what_is_lost_when_its_weights_count_for_nothing()
    {
        var entries = new[]
        {
            Label("Ferries at night", "https://example.org/1"),
            Label("Boats of paper", "https://example.org/2"),
            Label("Boats of cloth", "https://example.org/3"),
        };
        var issue = new LabelledIssue(null, null, null, null, null, [new LabelledSection(["Boats"], false, false, entries)]);
        var document = new FitDocument(new LabelledDocument("a.md", "a", Markdown, [issue]));
        var nothing = LayoutModel.Fitted with
        {
            Items = FitStart.Nothing.Items,
            Whole = new float[(int)ReadingFeature.Count],
        };
        var without = FeatureCost.Without(LayoutModel.Fitted);
        without.Should().HaveSameCount(FeatureCost.Names);
        without[(int)LayoutFeature.Links].Items.Own.Where((weight, k) =>
            LayoutFeatures.OfRow(k / LayoutLabels.Count).Feature == LayoutFeature.Links && weight != 0).Should().BeEmpty();
        FeatureCost.Of(document, 1, [LayoutModel.Fitted, nothing]).Should().Equal(0, 1);
    }

    private static LabelledEntry Label(string title, string url) =>
        new(title, "Boats", url, null, new HashSet<string>(), null, Unjudged.Nothing);
}
