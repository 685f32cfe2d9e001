using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What is asked of a reading of a whole document. Each answer lies between 0 and 1, and has one weight.</summary>
internal enum ReadingFeature
{
    /// <summary>How much the weights of items speak for it, against the best reading.</summary>
    Likelihood,

    /// <summary>How likely the roles of its families are.</summary>
    Roles,
    IsRule,

    /// <summary>Whether it is what a first look at each item gives.</summary>
    IsLook,
    LinksInEntries,
    TextInEntries,
    LinksInFurniture,
    LinksInProse,
    LargestEntry,
    EvenEntries,
    EntriesWithLink,
    ManyLinksPerEntry,
    DistinctTitles,
    OneForm,
    EvenSizes,
    NoEntry,
    OneEntry,
    FewEntries,
    ManyEntries,
    EmptySections,
    SectionsOfOne,
    NoSections,
    ManyIssues,
    EmptyIssues,
    NoTitle,
    HeadingsAsText,
    HeadingsAsEntries,
    HeadingsUsed,
    LinkedBulletsAsText,
    ShortEntries,
    LongEntries,
    Level,
    Agreement,
    UndatedIssues,
    TitleUnused,
    Consistent,
    ConsistentHeadings,
    RepeatedSections,
    Unsectioned,
    FurnitureHeadings,
    PlainTitles,
    UnlinkedAmongLinked,
    SectionsAreShort,

    /// <summary>
    /// Which share of the headings that state a date or a number, as most of their level do, are sections and begin no issue.
    /// </summary>
    DatedSections,

    /// <summary>How right its entries are expected to be, by how likely each item begins one.</summary>
    ExpectedEntries,

    /// <summary>How right its sections are expected to be.</summary>
    ExpectedSections,

    /// <summary>How likely the labels of headings are.</summary>
    HeadingAgreement,

    /// <summary>How likely the label of the first heading is.</summary>
    OpeningAgreement,

    /// <summary>Which share of the sections has a title as long as a sentence.</summary>
    LongSections,

    /// <summary>Which share of the entries has a heading of a word or two.</summary>
    ShortHeadings,

    /// <summary>Which share of the entries says no more than a URL.</summary>
    BareEntries,
    Count,
}

/// <summary>Judges a reading as a whole: it asks what any reader would see at a glance.</summary>
internal sealed class ReadingScore
{
    private const int L = LayoutLabels.Count;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;
    private readonly float[] marginals;

    // The same for all readings.
    private readonly double allLikelyEntries;
    private readonly double allLikelySections;
    private readonly bool isFirstAlone;
    private readonly int datedHeadings;

    // For the first item with each title, the last reading in which it was met.
    private readonly int[] stamps;

    // For the entry that begins at each item, in the last reading in which one did, its size.
    private readonly (int Size, double Log)[] logs;
    private int stamp;

    /// <param name="facts">The items.</param>
    /// <param name="features">What is known of them.</param>
    /// <param name="marginals">How likely each label of each item is at a first look.</param>
    public ReadingScore(ItemFacts facts, FeatureReader features, float[] marginals)
    {
        (this.facts, this.features, this.marginals) = (facts, features, marginals);
        (stamps, logs) = (new int[facts.Length], new (int Size, double Log)[facts.Length]);
        var (first, highest, sameLevel) = (facts.FirstHeading, int.MaxValue, 0);
        for (var i = 0; i < facts.Length; i++)
        {
            allLikelyEntries += LikelyEntry(i);
            allLikelySections += marginals[(i * L) + (int)LayoutLabel.Section];
            if (facts.Levels[i] == 0) continue;
            if (features.IsOneOfIssues(i)) datedHeadings++;
            if (facts.Levels[i] < highest) (highest, sameLevel) = (facts.Levels[i], 0);
            if (facts.Levels[i] == highest) sameLevel++;
        }

        isFirstAlone = first < facts.Length && facts.Levels[first] == highest && sameLevel == 1 && facts.NextHeading[first] < facts.Length;
    }

    private float LikelyEntry(int i) =>
        marginals[(i * L) + (int)LayoutLabel.Entry] + marginals[(i * L) + (int)LayoutLabel.HeadedEntry];

    private bool IsBare(int start, int end) => end == start + 1 && facts[start] is { Links.Length: 1, TextLength: 0 } item
        && BareUrl.IsUrl(facts.Outline.LinkText(item.Links.Start));

    /// <summary>The weighted sum of answers.</summary>
    public static float Sum(float[] answers, float[] weights)
    {
        var sum = 0f;
        for (var k = 0; k < answers.Length; k++) sum += answers[k] * weights[k];
        return sum;
    }

    /// <summary>The answers for a reading.</summary>
    public float[] Of(LayoutLabel[] labels, float likelihood, float roles, bool isRule, bool isLook)
    {
        var answers = new float[(int)ReadingFeature.Count];
        var n = labels.Length;
        var (entries, sections, issues, titledIssues) = (0, 0, 0, 0);
        var (emptySections, sectionsOfOne, emptyIssues) = (0, 0, 0);
        var (inSection, inIssue) = (-1, 0);
        var (linked, manyLinks, shorts, longs, bare) = (0, 0, 0, 0, 0);
        var (links, text, furnitureLinks, proseLinks, largest) = (0, 0, 0, 0, 0);
        var (headings, headingText, headingEntries, headingSections, bulletsAsText) = (0, 0, 0, 0, 0);
        var (sumLog, sumLogSquares, squares) = (0.0, 0.0, 0.0);
        Span<int> forms = stackalloc int[FeatureReader.FamilyCount];
        forms.Clear();
        var distinct = 0;
        stamp++;
        for (var i = 0; i < n;)
        {
            var next = i + 1;
            if (labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry)
            {
                while (next < n && labels[next] is LayoutLabel.Text or LayoutLabel.HeadedText) next++;
                entries++;
                inSection = inSection < 0 ? inSection : inSection + 1;
                inIssue++;
                var own = facts.Sum(Fact.Links, i, next);
                var size = facts.Sum(Fact.Text, i, next) + 20;
                links += own;
                text += size;
                largest = Math.Max(largest, size);
                squares += (double)size * size;
                if (logs[i].Size != size) logs[i] = (size, Math.Log(size));
                var log = logs[i].Log;
                sumLog += log;
                sumLogSquares += log * log;
                if (own > 0) linked++;
                if (own > 5) manyLinks++;
                if (size < 40 && own == 0) shorts++;
                if (size > 3000) longs++;
                if (IsNew(i)) distinct++;
                if (IsBare(i, next)) bare++;
                forms[features.FamilyOf(i)]++;
                for (var k = i; k < next; k++)
                {
                    if (facts.Levels[k] > 0 && k > i) headingText++;
                    if (facts.Forms[k] is ItemForm.Bullet or ItemForm.TableRow && k > i && facts.Of(Fact.Links, k) > 0) bulletsAsText++;
                    if (facts.Levels[k] > 0) headings++;
                }

                if (facts.Levels[i] > 0) headingEntries++;
            }
            else
            {
                if (facts.Levels[i] > 0) headings++;
                switch (labels[i])
                {
                    case LayoutLabel.Section:
                        CloseSection();
                        sections++;
                        inSection = 0;
                        if (facts.Levels[i] > 0) headingSections++;
                        if (i + 1 < n && labels[i + 1] == LayoutLabel.Section) inSection = -1;
                        break;
                    case LayoutLabel.Title:
                        CloseSection();
                        if (issues > 0 && inIssue == 0) emptyIssues++;
                        (inSection, inIssue) = (-1, 0);
                        issues++;
                        titledIssues++;
                        break;
                    case LayoutLabel.Furniture:
                        furnitureLinks += facts.Of(Fact.Links, i);
                        if (facts.Levels[i] > 0) CloseSection();
                        break;
                    default:
                        proseLinks += facts.Of(Fact.Links, i);
                        break;
                }
            }

            i = next;
        }

        CloseSection();
        if (issues > 0 && inIssue == 0) emptyIssues++;
        SetMore();
        var allLinks = Math.Max(1, facts.Total(Fact.Links));
        var allText = Math.Max(1, facts.Total(Fact.Text) + (20 * n));
        var variance = entries == 0 ? 0 : (sumLogSquares / entries) - (sumLog / entries * (sumLog / entries));
        var mostOfForm = 0;
        foreach (var count in forms) mostOfForm = Math.Max(mostOfForm, count);
        Set(ReadingFeature.Likelihood, likelihood);
        Set(ReadingFeature.Roles, roles);
        Set(ReadingFeature.IsRule, isRule ? 1 : 0);
        Set(ReadingFeature.IsLook, isLook ? 1 : 0);
        Set(ReadingFeature.LinksInEntries, Ratio(links, allLinks));
        Set(ReadingFeature.TextInEntries, Ratio(text, allText));
        Set(ReadingFeature.LinksInFurniture, Ratio(furnitureLinks, allLinks));
        Set(ReadingFeature.LinksInProse, Ratio(proseLinks, allLinks));
        Set(ReadingFeature.LargestEntry, entries > 1 ? Ratio(largest, text) : 0);
        Set(ReadingFeature.EvenEntries, entries == 0 ? 0 : (float)(text * (double)text / squares / entries));
        Set(ReadingFeature.EntriesWithLink, Ratio(linked, entries));
        Set(ReadingFeature.ManyLinksPerEntry, Ratio(manyLinks, entries));
        Set(ReadingFeature.DistinctTitles, entries == 0 ? 0 : Ratio(distinct, entries));
        Set(ReadingFeature.OneForm, Ratio(mostOfForm, entries));
        Set(ReadingFeature.EvenSizes, entries == 0 ? 0 : (float)Math.Exp(-Math.Sqrt(Math.Max(0, variance))));
        Set(ReadingFeature.NoEntry, entries == 0 ? 1 : 0);
        Set(ReadingFeature.OneEntry, entries == 1 ? 1 : 0);
        Set(ReadingFeature.FewEntries, entries is 2 or 3 ? 1 : 0);
        Set(ReadingFeature.ManyEntries, (float)Math.Min(1, Math.Log(1 + entries) / 5));
        Set(ReadingFeature.EmptySections, Ratio(emptySections, sections));
        Set(ReadingFeature.SectionsOfOne, Ratio(sectionsOfOne, sections));
        Set(ReadingFeature.NoSections, sections == 0 && entries > 8 ? 1 : 0);
        Set(ReadingFeature.ManyIssues, titledIssues > 1 ? 1 : 0);
        Set(ReadingFeature.EmptyIssues, titledIssues > 1 ? Ratio(emptyIssues, titledIssues) : 0);
        Set(ReadingFeature.NoTitle, titledIssues == 0 && facts.Total(Fact.Headings) > 0 ? 1 : 0);
        Set(ReadingFeature.HeadingsAsText, Ratio(headingText, headings));
        Set(ReadingFeature.HeadingsAsEntries, Ratio(headingEntries, headings));
        Set(ReadingFeature.HeadingsUsed, Ratio(headingEntries + headingSections, headings));
        Set(ReadingFeature.LinkedBulletsAsText, Ratio(bulletsAsText, facts.Total(Fact.LinkedItems)));
        Set(ReadingFeature.ShortEntries, Ratio(shorts, entries));
        Set(ReadingFeature.LongEntries, Ratio(longs, entries));
        Set(ReadingFeature.BareEntries, Ratio(bare, entries));
        Set(ReadingFeature.Level, headingEntries > 0 && entries > headingEntries ? 1 : 0);
        return answers;

        void SetMore()
        {
            Span<int> families = stackalloc int[FeatureReader.FamilyCount * L];
            families.Clear();
            stamp++;
            var distinctSections = 0;
            var (agreement, undated, unsectioned, hasSection, furnitureHeadings, plain, shortSections) = (0.0, 0, 0, false, 0, 0, 0);
            var (first, datedSections, longSections, shortTitles) = (facts.FirstHeading, 0, 0, 0);
            var (likelyHeadings, likelyEntries, likelySections) = (0.0, 0.0, 0.0);
            for (var i = 0; i < n; i++)
            {
                var label = labels[i];
                var likelihood = LikelihoodOf(i);
                agreement += likelihood;
                families[(features.FamilyOf(i) * L) + (int)Kind(label)]++;
                switch (label)
                {
                    case LayoutLabel.Entry or LayoutLabel.HeadedEntry:
                        likelyEntries += LikelyEntry(i);
                        if (!hasSection) unsectioned++;
                        if (facts.Forms[i] == ItemForm.Plain && facts.Of(Fact.Links, i) == 0) plain++;
                        break;
                    case LayoutLabel.Title:
                        if (!features.IsDated(i) && !features.IsNumbered(i)) undated++;
                        hasSection = false;
                        break;
                    case LayoutLabel.Section:
                        likelySections += marginals[(i * L) + (int)LayoutLabel.Section];
                        hasSection = true;
                        if (IsNew(i)) distinctSections++;
                        if (facts.Of(Fact.Links, i) == 0 && facts[i].IsShorterThan(60)) shortSections++;
                        if (features.ShapeOf(i).IsLong) longSections++;
                        break;
                }

                if (facts.Levels[i] == 0) continue;
                likelyHeadings += likelihood;
                if (label == LayoutLabel.HeadedEntry && features.ShapeOf(i).IsShort) shortTitles++;
                if (label == LayoutLabel.Furniture) furnitureHeadings++;
                if (label == LayoutLabel.Section && features.IsOneOfIssues(i)) datedSections++;
            }

            var (most, all, mostHeadings, allHeadings) = (0, 0, 0, 0);
            for (var family = 0; family < FeatureReader.FamilyCount; family++)
            {
                var (top, sum) = (0, 0);
                for (var y = 0; y < L; y++)
                {
                    var count = families[(family * L) + y];
                    sum += count;
                    top = Math.Max(top, count);
                }

                if (sum < 2) continue;
                (most, all) = (most + top, all + sum);
                if (family < 8) (mostHeadings, allHeadings) = (mostHeadings + top, allHeadings + sum);
            }

            Set(ReadingFeature.Agreement, n == 0 ? 0 : (float)(agreement / n));
            Set(ReadingFeature.UndatedIssues, titledIssues > 1 ? Ratio(undated, titledIssues) : 0);
            Set(ReadingFeature.TitleUnused, isFirstAlone && labels[first] != LayoutLabel.Title ? 1 : 0);
            Set(ReadingFeature.Consistent, all == 0 ? 1 : Ratio(most, all));
            Set(ReadingFeature.ConsistentHeadings, allHeadings == 0 ? 1 : Ratio(mostHeadings, allHeadings));
            Set(ReadingFeature.RepeatedSections, Ratio(sections - distinctSections, sections));
            Set(ReadingFeature.Unsectioned, sections == 0 ? 0 : Ratio(unsectioned, entries));
            Set(ReadingFeature.FurnitureHeadings, Ratio(furnitureHeadings, headings));
            Set(ReadingFeature.PlainTitles, Ratio(plain, entries));
            Set(ReadingFeature.UnlinkedAmongLinked, linked * 2 > entries ? Ratio(entries - linked, entries) : 0);
            Set(ReadingFeature.SectionsAreShort, Ratio(shortSections, sections));
            Set(ReadingFeature.LongSections, Ratio(longSections, sections));
            Set(ReadingFeature.ShortHeadings, Ratio(shortTitles, entries));
            Set(ReadingFeature.DatedSections, Ratio(datedSections, datedHeadings));
            Set(ReadingFeature.ExpectedEntries, Expected(likelyEntries, entries + allLikelyEntries));
            Set(ReadingFeature.HeadingAgreement, headings == 0 ? 1 : (float)(likelyHeadings / headings));
            Set(ReadingFeature.OpeningAgreement, first < n ? LikelihoodOf(first) : 1);
            Set(ReadingFeature.ExpectedSections, Expected(likelySections, sections + allLikelySections));

            float LikelihoodOf(int i) => marginals[(i * L) + (int)labels[i]];

            static float Expected(double likely, double all) => all == 0 ? 1 : (float)(2 * likely / all);
        }

        // Text and introductions are what no marker begins.
        static LayoutLabel Kind(LayoutLabel label) => label switch
        {
            LayoutLabel.Entry => LayoutLabel.HeadedEntry,
            LayoutLabel.Text or LayoutLabel.Prose => LayoutLabel.HeadedText,
            _ => label,
        };

        void CloseSection()
        {
            if (inSection == 0) emptySections++;
            if (inSection == 1) sectionsOfOne++;
            inSection = -1;
        }

        void Set(ReadingFeature feature, float answer) => answers[(int)feature] = answer;

        static float Ratio(int part, int whole) => whole <= 0 ? 0 : Math.Min(1, (float)part / whole);
    }

    /// <summary>Whether no item of the reading that was asked for before begins with the same words.</summary>
    private bool IsNew(int i)
    {
        var first = features.FirstOfTitle(i);
        if (first >= 0 && stamps[first] == stamp) return false;
        if (first >= 0) stamps[first] = stamp;
        return true;
    }
}
