using System.Text;
using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Says what speaks for the chosen reading: as a whole, and for each form of item that begins sections or entries in it.</summary>
internal sealed class ReadingExplanation(Reading reading, FeatureReader features, LayoutLabel[] rules, LayoutModel model)
{
    private const int MostReasons = 3;
    private const int L = LayoutLabels.Count;

    private readonly ItemFacts facts = reading.Facts;

    /// <summary>Explains the best of some readings.</summary>
    /// <param name="readings">All that were compared.</param>
    /// <param name="scores">The score of each.</param>
    /// <param name="best">Which is the best.</param>
    /// <param name="second">Which is the next best; -1 for none.</param>
    /// <param name="diagnostics">Where to say it.</param>
    public void Report(
        List<(LayoutLabel[] Labels, float[] Answers)> readings,
            List<float> scores,
            int best,
            int second,
            List<DigestDiagnostic> diagnostics)
    {
        if (facts.Length == 0) return;
        var reasons = second < 0 ? [] : ReasonsAgainst(readings[best].Answers, readings[second].Answers);
        float? other = second < 0 ? null : scores[second];
        diagnostics.Add(DiagnosticCodes.ReadingChosen(readings.Count, scores[best], other, reasons, LayoutDoubt.PlaceOf(facts, 0)));
        var seen = new bool[FeatureReader.FamilyCount];
        var labels = readings[best].Labels;
        for (var i = 0; i < labels.Length; i++)
        {
            var family = features.FamilyOf(i);
            if (labels[i] is not (LayoutLabel.Section or LayoutLabel.HeadedEntry or LayoutLabel.Entry) || seen[family]) continue;
            seen[family] = true;
            diagnostics.Add(Explain(i, labels[i], second < 0 ? labels[i] : readings[second].Labels[i]));
        }
    }

    private List<string> ReasonsAgainst(float[] answers, float[] others)
    {
        return Strongest((int)ReadingFeature.Count, Weight, (feature, weight) =>
            FormattableString.Invariant(
                $"{InWords(((ReadingFeature)feature).ToString())} {answers[feature]:0.00} against {others[feature]:0.00} ({weight:+0.0})"));

        float Weight(int feature) => (answers[feature] - others[feature]) * model.Whole[feature];
    }

    private DigestDiagnostic Explain(int i, LayoutLabel label, LayoutLabel other)
    {
        var weights = new float[(int)LayoutFeature.Count * L];
        var sums = new float[L];
        foreach (var row in features.Read(i, rules))
        {
            var feature = (int)LayoutFeatures.OfRow(row).Feature;
            for (var y = 0; y < L; y++)
            {
                var weight = model.Items.Together[(row * L) + y];
                weights[(feature * L) + y] += weight;
                sums[y] += weight;
            }
        }

        if (other == label) other = Likeliest(sums, i, label);
        var reasons = Strongest((int)LayoutFeature.Count, Weight, (feature, weight) =>
            FormattableString.Invariant($"{InWords(((LayoutFeature)feature).ToString())} {weight:+0.0}"));
        var (title, place) = (LayoutDoubt.TitleOf(facts, i), LayoutDoubt.PlaceOf(facts, i));
        return DiagnosticCodes.ItemExplained(title, FamilyName(i), LayoutDoubt.Name(label), LayoutDoubt.Name(other), reasons, place);

        float Weight(int feature) => weights[(feature * L) + (int)label] - weights[(feature * L) + (int)other];
    }

    /// <summary>What an item would be if it were not what both readings say: the other label for which most speaks.</summary>
    private LayoutLabel Likeliest(float[] sums, int i, LayoutLabel label)
    {
        var likeliest = LayoutLabel.Prose;
        for (var y = LayoutLabel.Title; y <= LayoutLabel.Furniture; y++)
        {
            if (y != label && reading.MayBe(i, y) && sums[(int)y] > sums[(int)likeliest]) likeliest = y;
        }

        return likeliest;
    }

    /// <summary>The questions that speak most for something, most first.</summary>
    private static List<string> Strongest(int count, Func<int, float> weightOf, Func<int, float, string> say) =>
    [
        .. Enumerable.Range(0, count).Select(feature => (Feature: feature, Weight: weightOf(feature))).Where(reason => reason.Weight > 0)
            .OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Feature)
            .Take(MostReasons).Select(reason => say(reason.Feature, reason.Weight)),
    ];

    private string FamilyName(int i) => facts.Forms[i] switch
    {
        ItemForm.Heading => FormattableString.Invariant($"heading of level {facts.Levels[i]}"),
        ItemForm.Bullet => FormattableString.Invariant($"bullet of depth {facts.Depths[i] + 1}"),
        var form => InWords(form.ToString()),
    };

    /// <summary>The words of a name in capitals.</summary>
    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
