using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// Settles what stands right below the title of the issue and belongs to it, as letters by mail have it: a subtitle, the author, the day,
/// buttons to share it.
/// </summary>
internal sealed class IssueHeadSettler(ItemFacts facts)
{
    private const int LongestLine = 32;

    // More are what the issue is about.
    private const int MostLinks = 3;

    // What no reading changes, found once.
    private int? end;

    /// <summary>Makes it prose where it was taken for entries and sections.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        var title = facts.FirstHeading;
        if (title == facts.Length || labels[title] != LayoutLabel.Title) return;
        end ??= EndBehind(title);
        for (var i = title + 1; i < end; i++)
        {
            var isNamed = facts.Levels[i] > 0 || facts.Of(Fact.Links, i) > 0;
            if (!isNamed || labels[i] is not (LayoutLabel.Entry or LayoutLabel.HeadedEntry or LayoutLabel.Section)) continue;
            labels[i] = LayoutLabel.Prose;
            for (var k = i + 1; k < labels.Length && labels[k] is LayoutLabel.Text or LayoutLabel.HeadedText; k++)
            {
                labels[k] = LayoutLabel.Prose;
            }
        }
    }

    private int EndBehind(int title)
    {
        var (i, links) = (title + 1, 0);
        for (; i < facts.Length && (facts.Levels[i] > 0 ? IsSubtitle(i) : SaysNothing(i) || IsLine(i)); i++)
        {
            if (facts.Of(Fact.Links, i) > 0) links++;
        }

        return links <= MostLinks ? i : title + 1;
    }

    /// <summary>Whether a heading says which issue it is, or has its author or day below it, as no other of its level does.</summary>
    private bool IsSubtitle(int heading) => facts.Of(Fact.Links, heading) == 0
        && (IsOnly(heading, i => IssueLine.Is(facts.Outline, facts.Items[i]))
            || IsOnly(heading, i => i + 1 < facts.Length && facts.Levels[i + 1] == 0 && IsLine(i + 1)));

    private bool IsOnly(int heading, Func<int, bool> isSo)
    {
        if (!isSo(heading)) return false;
        for (var i = facts.NextHeading[heading]; i < facts.Length; i = facts.NextHeading[i])
        {
            if (facts.Levels[i] == facts.Levels[heading] && isSo(i)) return false;
        }

        return true;
    }

    private bool SaysNothing(int i) => facts[i].Links.IsEmpty && facts[i].IsShorterThan(1);

    /// <summary>Whether a line is a link to the author or a button, or says the day.</summary>
    private bool IsLine(int i)
    {
        var item = facts[i];
        if (item.Kind != OutlineKind.Paragraph || !item.IsShorterThan(LongestLine)) return false;
        if (item.Links.Length == 1 && item.IsShorterThan(1))
        {
            var url = facts.Outline.Links[item.Links.Start].Url;
            return LinkKinds.IsPersonOrPicture(url) || url.StartsWith("javascript:".AsSpan())
                || url.Slice(url.LastIndexOf('/') + 1).StartsWith("@".AsSpan());
        }

        var text = facts.Outline.PlainText(item);
        return item.Links.IsEmpty ? PeriodFinder.IsDate(text)
            : PeriodReader.Find(text) is { } date && DateLine.IsFirstPart(text, date.Place);
    }
}
