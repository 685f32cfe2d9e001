using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Metadata;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles which headings of a reading are titles of issues.</summary>
internal sealed class IssueTitleSettler(ItemFacts facts, FeatureReader features)
{
    private const int LongestDay = 32;

    // What no reading changes, found once.
    private int? issueLine;
    private bool? isPost;

    /// <summary>Makes the first heading a title where it can be nothing else.</summary>
    public void Find(LayoutLabel[] labels)
    {
        if (FirstHeading(labels) is not (>= 0 and var first)) return;
        labels[first] = LayoutLabel.Title;
        for (var i = first + 1; i < labels.Length && labels[i] == LayoutLabel.HeadedText; i++) labels[i] = LayoutLabel.Prose;
    }

    /// <summary>
    /// Makes what is in bold at the top of a letter without headings prose, down to the line that says which issue it is: it is no section
    /// of what follows.
    /// </summary>
    public void LeaveBoldHead(LayoutLabel[] labels)
    {
        if (facts.FirstHeading < facts.Length || facts.Outline.FrontMatter?.Title is not null) return;
        var line = issueLine ??= OnlyIssueLine();
        if (line < 0 || Array.IndexOf(labels, LayoutLabel.Title) >= 0) return;
        for (var i = 0; i < line; i++)
        {
            if (facts.Forms[i] is not (ItemForm.BoldLine or ItemForm.Picture or ItemForm.LinkLine)
                && labels[i] is not (LayoutLabel.Prose or LayoutLabel.Furniture))
            {
                return;
            }
        }

        for (var i = 0; i < labels.Length && (i <= line || labels[i] == LayoutLabel.Text); i++)
        {
            if (labels[i] != LayoutLabel.Furniture) labels[i] = LayoutLabel.Prose;
        }
    }

    /// <summary>The only line in bold that says which issue it is; -1 where none does, or several.</summary>
    private int OnlyIssueLine()
    {
        var line = -1;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts.Forms[i] != ItemForm.BoldLine || !IsIssueLine(i)) continue;
            if (line >= 0) return -1;
            line = i;
        }

        return line;
    }

    private bool IsIssueLine(int i) => facts.Of(Fact.Links, i) == 0
        && (features.IsNumbered(i) || IssueLine.Is(facts.Outline, facts[i].Index));

    /// <summary>
    /// Makes a heading right below the title prose where it is no sibling of the others, which are above it, and nothing follows it but the
    /// day of the issue or words without links: it is the subtitle, "Small news, and a long story".
    /// </summary>
    public void LeaveSubtitle(LayoutLabel[] labels)
    {
        var title = facts.FirstHeading;
        var subtitle = title + 1;
        if (subtitle >= facts.Length || labels[title] != LayoutLabel.Title || facts.Levels[subtitle] <= facts.Levels[title]) return;
        var next = facts.NextHeading[subtitle];
        if (next == facts.Length || facts.Levels[next] >= facts.Levels[subtitle] || labels[next] == LayoutLabel.Title
            || !MayBeSubtitle(labels, subtitle) || labels.HoldEntry(subtitle + 1, next))
        {
            return;
        }

        if (facts.Of(Fact.Links, subtitle) > 0 && !StatesDay(subtitle + 1, next)) return;
        for (var i = subtitle; i < next; i++)
        {
            if (MayBeSubtitle(labels, i) || labels[i] == LayoutLabel.HeadedText) labels[i] = LayoutLabel.Prose;
        }
    }

    private bool MayBeSubtitle(LayoutLabel[] labels, int i) => labels[i] is LayoutLabel.HeadedEntry or LayoutLabel.Section
        || (labels[i] == LayoutLabel.Furniture && facts.Of(Fact.InnerLinks, i) == 0 && !features.AsksOrAdvertises(i));

    /// <summary>Whether one of some items says little more than a day.</summary>
    private bool StatesDay(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (features.IsDated(i) && facts[i].IsShorterThan(LongestDay)) return true;
        }

        return false;
    }

    /// <summary>
    /// Makes titles of issues what they can be beside others: of several, each states a date or a number; where none does, the first is the
    /// title of all.
    /// </summary>
    public void LeaveOneKind(LayoutLabel[] labels)
    {
        if (SecondHead(labels) is var (title, head))
        {
            labels[head] = features.SayTheSame(title, head) ? LayoutLabel.Prose : LayoutLabel.Section;
        }

        var (first, titles, stating) = (-1, 0, 0);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title) continue;
            if (first < 0) first = i;
            titles++;
            if (features.IsOneOfIssues(i)) stating++;
        }

        if (titles < 2) return;
        if (stating > 1 && (isPost ??= facts.Outline.FrontMatter is { IsOfPost: true }))
        {
            MakeSections(labels);
            return;
        }

        if (stating > 1 && !OpenMonths(labels)) MakeTitlesOfForm(labels);
        if (titles == stating) return;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title || (stating > 1 && features.IsOneOfIssues(i)) || (stating < 2 && i == first)) continue;
            labels[i] = i == first || facts.Levels[i] == 0 ? LayoutLabel.Prose : LayoutLabel.Section;
        }
    }

    /// <summary>
    /// Makes titles that are days each below the heading of a month sections of these: an issue is a month. Gives whether they are.
    /// </summary>
    private bool OpenMonths(LayoutLabel[] labels)
    {
        var days = new List<int>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title || !features.IsOneOfIssues(i) || IsMonth(i)) continue;
            if (facts.OuterHeadings[i] is not (>= 0 and var month) || !IsMonth(month) || !DayText.Is(TextOf(i).AsSpan())) return false;
            days.Add(i);
        }

        foreach (var day in days) (labels[day], labels[facts.OuterHeadings[day]]) = (LayoutLabel.Section, LayoutLabel.Title);
        return days.Count > 0;
    }

    private bool IsMonth(int heading) => TextOf(heading) is { Length: <= LongestDay } text
        && PeriodReader.Read(text) is { Length: PeriodText.MonthLength };

    private string TextOf(int i) => facts.Outline.PlainText(facts[i].Runs, LongestDay + 1);

    /// <summary>Makes the titles that state a date or a number sections: one post holds no other one.</summary>
    private void MakeSections(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Title && features.IsOneOfIssues(i)) labels[i] = LayoutLabel.Section;
        }
    }

    /// <summary>Makes sections that state a date or a number in the form of titles titles too: no issue holds another one.</summary>
    private void MakeTitlesOfForm(LayoutLabel[] labels)
    {
        Span<bool> areTitles = stackalloc bool[FeatureReader.FamilyCount];
        areTitles.Clear();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Title && features.IsOneOfIssues(i)) areTitles[features.FamilyOf(i)] = true;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Section || !areTitles[features.FamilyOf(i)] || !features.IsOneOfIssues(i)) continue;
            labels[i] = LayoutLabel.Title;
        }
    }

    /// <summary>
    /// Two titles of one level, of which the first has no news of its own: they are the heads of one issue, which often repeat each other.
    /// </summary>
    private (int Title, int Head)? SecondHead(LayoutLabel[] labels)
    {
        var (first, second) = (-1, -1);
        for (var i = 0; i < labels.Length; i++)
        {
            if (second < 0 && labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return null;
            if (labels[i] != LayoutLabel.Title) continue;
            if (second >= 0) return null;
            if (first < 0) first = i;
            else second = i;
        }

        return second >= 0 && facts.Levels[first] > 0 && facts.Levels[first] == facts.Levels[second] ? (first, second) : null;
    }

    /// <summary>
    /// The first heading, where no item was taken for a title and it can be nothing else: the only one of the first level, unless front
    /// matter has another title and it is no headline; a section with the title of the front matter; one that holds nothing and names no
    /// kind of news; one that holds everything and names an issue; or a part without links that alone of its level states a date. Else -1.
    /// </summary>
    private int FirstHeading(LayoutLabel[] labels)
    {
        var first = 0;
        while (first < labels.Length && facts.Levels[first] == 0 && labels[first] is LayoutLabel.Prose or LayoutLabel.Furniture) first++;
        if (first == labels.Length || facts.Levels[first] == 0 || Array.IndexOf(labels, LayoutLabel.Title) >= 0) return -1;
        var (next, isAbove) = (facts.NextHeading[first], facts.ExtentEnd[first] == labels.Length);
        var front = facts.Outline.FrontMatter?.Title;
        var mayBeTitle = front is null || (features.NamesIssue(first) && !features.NamesSection(first)) || features.IsAlike(front, first)
            || features.ShapeOf(first).IsHeadline;
        if (facts.Levels[first] == 1 && isAbove && mayBeTitle && labels[first] != LayoutLabel.HeadedEntry) return first;
        if (front is not null && labels[first] == LayoutLabel.Section && features.IsAlike(front, first)) return first;
        if (next == labels.Length || front is not null) return -1;
        if (labels[first] == LayoutLabel.HeadedEntry)
        {
            return features.IsDated(first) && !features.IsOneOfIssues(first) && IsIntroduction(first, next) ? first : -1;
        }

        if (labels[first] != LayoutLabel.Section || labels.HoldEntry(first + 1, next) || features.NamesSection(first)) return -1;
        if (facts.Levels[next] > facts.Levels[first]) return isAbove && features.NamesIssue(first) ? first : -1;
        return labels[next] == LayoutLabel.HeadedEntry && IsOneOfSections(labels, first) ? -1 : first;
    }

    private bool IsIntroduction(int first, int next) => facts.Of(Fact.Links, first) == 0 && facts.Sum(Fact.LinkedItems, first, next) == 0;

    /// <summary>Whether another section has a heading of the same level, among entries that have such headings too.</summary>
    private bool IsOneOfSections(LayoutLabel[] labels, int first)
    {
        for (var i = first + 1; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Section && facts.Levels[i] == facts.Levels[first]) return true;
        }

        return false;
    }
}
