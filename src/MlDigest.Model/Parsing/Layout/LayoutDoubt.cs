using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Says where a reading is doubtful: how the next best one reads, and where news may have been filed away.</summary>
internal static class LayoutDoubt
{
    // Below this a reading is right in too many ways at once.
    private const double Doubtful = 0.7;
    private const int FewestLinks = 4;

    public static void Report(ItemFacts facts, ChosenReading reading, List<DigestDiagnostic> diagnostics)
    {
        if (reading.Confidence < Doubtful && reading.Other is { } other) ReportOther(facts, reading.Labels, other, diagnostics);
        var (inside, all) = (0, facts.Total(Fact.Links));
        for (var i = 0; i < facts.Length; i++)
        {
            if (reading.Labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry or LayoutLabel.Text or LayoutLabel.HeadedText)
            {
                inside += facts.Of(Fact.Links, i);
            }
        }

        if (all >= FewestLinks && inside * 2 < all)
        {
            diagnostics.Add(DiagnosticCodes.LinksOutsideEntries(all - inside, all, PlaceOf(facts, 0)));
        }
    }

    private static void ReportOther(ItemFacts facts, LayoutLabel[] labels, LayoutLabel[] other, List<DigestDiagnostic> diagnostics)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == other[i]) continue;
            diagnostics.Add(DiagnosticCodes.LayoutDoubtful(
                Entries(labels), Entries(other), TitleOf(facts, i), Name(labels[i]), Name(other[i]), PlaceOf(facts, i)));
            return;
        }
    }

    private static int Entries(LayoutLabel[] labels) => labels.Count(label => label is LayoutLabel.Entry or LayoutLabel.HeadedEntry);

    /// <summary>What a label says in words.</summary>
    public static string Name(LayoutLabel label) => label switch
    {
        LayoutLabel.Title => "the title of an issue",
        LayoutLabel.Section => "a section",
        LayoutLabel.HeadedEntry or LayoutLabel.Entry => "an entry",
        LayoutLabel.HeadedText or LayoutLabel.Text => "text of an entry",
        LayoutLabel.Furniture => "furniture",
        _ => "prose",
    };

    /// <summary>The words by which an item is told.</summary>
    public static string TitleOf(ItemFacts facts, int i) =>
        facts[i].Card?.Title ?? facts.Outline.PlainText(facts[i].Runs, Words.LongestName * 2);

    /// <summary>Where an item stands.</summary>
    public static SourceSpan PlaceOf(ItemFacts facts, int i)
    {
        var item = facts[i];
        var extent = new Extent(item.Start, item.End).Trim(facts.Outline.Text);
        return new SourceSpan(extent.Start, extent.Length, item.Line);
    }
}
