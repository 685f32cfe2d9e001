using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Tells which labels an item can have: no reading gives it one that careful readers give none like it.</summary>
internal sealed class PossibleLabels(ItemFacts facts, FeatureReader features)
{
    // Quotations that name lists: so many, and with fewer letters.
    private const int FewestNames = 2;
    private const int LongestName = 24;

    // A mark with less behind it parts what stands around it, or leads on: "✱", "👉 [More](url)".
    private const int ShortestMarked = 12;

    private const int FewestBoldLinks = 2;

    // Two fields may be what a section has, "Releases" and "Reading".
    private const int FewestFields = 3;

    private bool? namedByQuotes;

    // How many paragraphs begin with links in bold below each heading, or in front of all.
    private int[]? boldLinks;

    /// <summary>Whether an item can have a label.</summary>
    public bool MayBe(int i, LayoutLabel label) =>
        label.Fits(facts.Forms[i]) && (facts[i].Kind != OutlineKind.Tags || label.MayBeTags()) && label switch
        {
            LayoutLabel.Title => features.MayBeTitle(i),
            LayoutLabel.Section => MayBeSection(i),
            LayoutLabel.Entry => MayBeEntry(i),
            LayoutLabel.Text => facts.Forms[i] != ItemForm.BoldLine || facts.Of(Fact.Links, i) == 0 || !IsBehindRule(i),
            _ => true,
        };

    /// <summary>Whether an item can name a section: a name is no sentence, asks for nothing and leads nowhere.</summary>
    private bool MayBeSection(int i) => facts.Forms[i] switch
    {
        ItemForm.Heading => !HoldsFields(i),
        ItemForm.Quote => NamesList(i),
        ItemForm.Plain => !features.IsButton(i) && !EndsSentence(i),
        ItemForm.Marked or ItemForm.Numbered => facts.Of(Fact.Links, i) == 0 || facts[i].EndsWithColon,
        ItemForm.BoldLine => facts.Of(Fact.Links, i) < 2 && !features.AsksOrAdvertises(i),
        _ => true,
    };

    private bool MayBeEntry(int i) => !BeginsWithLinkOfHeading(i) && !IsAside(i) && facts.Forms[i] switch
    {
        ItemForm.Marked => facts.Outline.PlainText(facts[i].Runs, ShortestMarked).Length >= ShortestMarked,
        ItemForm.LinkLead => facts.Of(Fact.InnerLinks, i) == 0 || facts.Of(Fact.Links, i) > 0,
        ItemForm.BoldLead => !IsField(i) && !IsLabelAmongLinks(i),
        ItemForm.BoldLine => !IsField(i),
        _ => true,
    };

    /// <summary>Whether a paragraph begins with the link of the heading above: it goes on with what the heading begins.</summary>
    private bool BeginsWithLinkOfHeading(int i) =>
        facts[i].Kind == OutlineKind.Paragraph && !facts[i].Links.IsEmpty
        && features.Above(i) is >= 0 and var heading && !facts[heading].Links.IsEmpty
        && facts.Outline.Links[facts[i].Links.Start].Url.SequenceEqual(facts.Outline.Links[facts[heading].Links.Start].Url);

    /// <summary>
    /// Whether a paragraph begins with a label in bold, "Ann's opinion:", where others below its heading begin with links in bold.
    /// </summary>
    private bool IsLabelAmongLinks(int i)
    {
        var lead = facts[i].Lead;
        if (facts[i].Kind != OutlineKind.Paragraph || lead.Is(LeadStyle.Link) || lead.Runs.IsEmpty) return false;
        var last = facts.Outline.Runs[lead.Runs.End - 1].Text.TrimEnd();
        return !last.IsEmpty && last[last.Length - 1] is ':' or '：' && BoldLinks()[features.Above(i) + 1] >= FewestBoldLinks;
    }

    private int[] BoldLinks()
    {
        if (boldLinks is not null) return boldLinks;
        boldLinks = new int[facts.Length + 1];
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts.Forms[i] == ItemForm.BoldLead && facts[i].Lead.Is(LeadStyle.Link)) boldLinks[features.Above(i) + 1]++;
        }

        return boldLinks;
    }

    /// <summary>Whether a paragraph is all in italics, and says more than its link: who the editors are, or who pays.</summary>
    private bool IsAside(int i)
    {
        if (facts[i].Kind != OutlineKind.Paragraph || facts[i].Links.IsEmpty || facts[i].IsLinkLine) return false;
        var hasText = false;
        for (var run = facts[i].Runs.Start; run < facts[i].Runs.End; run++)
        {
            if (facts.Outline.Runs[run].IsBlank) continue;
            if (!facts.Outline.Runs[run].IsItalic) return false;
            hasText |= facts.Outline.Runs[run].Link < 0;
        }

        return hasText;
    }

    /// <summary>Whether an item stands behind a rule, which ends the entry above where a bold line follows.</summary>
    private bool IsBehindRule(int i) =>
        facts.Items[i] > 0 && facts.Outline.Items[facts.Items[i] - 1].Kind == OutlineKind.Rule;

    /// <summary>Whether a few words in bold that begin an item name one of the fields that several parts of the document have.</summary>
    private bool IsField(int i) => features.IsRecurring(i) && !facts[i].Lead.Is(LeadStyle.Link)
        && facts.StartOf(facts[i]).TrimStart() is { IsEmpty: false } text && char.IsLetter(text[0]);

    /// <summary>Whether several fields that other parts have too stand right below a heading, each once: those of an entry.</summary>
    private bool HoldsFields(int heading)
    {
        HashSet<int>? fields = null;
        for (var i = heading + 1; i < facts.NextHeading[heading]; i++)
        {
            if (facts.Forms[i] is not (ItemForm.BoldLead or ItemForm.BoldLine)) continue;
            if (fields?.Contains(features.FirstOfTitle(i)) == true) return false;
            if (IsField(i)) (fields ??= []).Add(features.FirstOfTitle(i));
        }

        return fields?.Count >= FewestFields;
    }

    private bool EndsSentence(int i) =>
        !facts[i].Runs.IsEmpty && facts.Outline.Runs[facts[i].Runs.End - 1].Text.TrimEnd() is { IsEmpty: false } text
        && Scripts.EndsSentence(text[text.Length - 1]);

    /// <summary>Whether a quotation is a word or two right above a list, and another one too: the editor's way to set a name.</summary>
    private bool NamesList(int i)
    {
        if (!IsAboveList(i)) return false;
        if (namedByQuotes is { } known) return known;
        var names = 0;
        for (var k = 0; k < facts.Length; k++)
        {
            if (IsAboveList(k)) names++;
        }

        return (namedByQuotes = names >= FewestNames).Value;
    }

    private bool IsAboveList(int i) => i + 1 < facts.Length && facts[i].Kind == OutlineKind.Quote && facts[i].Links.IsEmpty
        && facts[i].IsShorterThan(LongestName) && facts.Forms[i + 1] == ItemForm.Bullet && facts.BeginsList(i + 1);
}
