using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// Enumerates the few readings that a document's own markers allow. Each gives every family of items one role: one family begins the
/// entries, or two do; headings above are sections, or begin issues where they are dated; the rest is text. The roles that a first look at
/// the items speaks for come first.
/// </summary>
internal sealed class Proposals
{
    private const int L = LayoutLabels.Count;
    private const int MostFlips = 5;
    private const int MostBeginnings = 6;
    private const int MostPairs = 3;
    private const int MostInIssues = 2;
    private const double Smallest = 0.05;
    private const int Levels = 6;
    private const int Bullets = 8;
    private const int Forms = 16;
    private const int BoldLines = Forms + (int)ItemForm.BoldLine;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;
    private readonly double[] shares;
    private readonly int[] counts;
    private readonly int[] links;
    private readonly int[] roles = new int[FeatureReader.FamilyCount];
    private readonly List<(int[] Roles, float Likelihood)> all = [];

    /// <param name="facts">The items.</param>
    /// <param name="features">What is known of them.</param>
    /// <param name="marginals">How likely each label of each item is at a first look.</param>
    public Proposals(ItemFacts facts, FeatureReader features, float[] marginals)
    {
        (this.facts, this.features) = (facts, features);
        (shares, counts, links) =
            (new double[FeatureReader.FamilyCount * L], new int[FeatureReader.FamilyCount], new int[FeatureReader.FamilyCount]);
        for (var i = 0; i < facts.Length; i++)
        {
            var family = features.FamilyOf(i);
            counts[family]++;
            links[family] += facts.Sum(Fact.Links, i, facts.ExtentEnd[i]) > 0 ? 1 : 0;
            for (var y = 0; y < L; y++) shares[(family * L) + y] += marginals[(i * L) + y];
        }
    }

    /// <summary>The roles of all families, and how likely they are together.</summary>
    public List<(int[] Roles, float Likelihood)> All()
    {
        ProposeFirstLook();
        var beginnings = Beginnings();
        foreach (var beginning in beginnings) Add(Stack(0, beginning));
        var pairs = 0;
        for (var i = 0; i < beginnings.Count && pairs < MostPairs; i++)
        {
            for (var k = i + 1; k < beginnings.Count && pairs < MostPairs; k++)
            {
                if (beginnings[i] <= Levels || beginnings[k] <= Levels) continue;
                Add(Stack(0, beginnings[i], beginnings[k]));
                pairs++;
            }
        }

        foreach (var issues in DatedFamilies())
        {
            var count = 0;
            foreach (var beginning in beginnings)
            {
                if (beginning <= Math.Min(Levels, issues) || beginning == issues || count++ == MostInIssues) continue;
                Add(Stack(issues, beginning));
            }
        }

        return all;
    }

    private void ProposeFirstLook()
    {
        var flips = new List<(int Family, int Role, double Cost)>();
        for (var family = 0; family < roles.Length; family++)
        {
            if (counts[family] == 0) continue;
            for (var y = 1; y < L; y++)
            {
                if (Share(family, y) > Share(family, roles[family])) roles[family] = y;
            }

            for (var y = 0; y < L; y++)
            {
                if (y != roles[family] && Share(family, y) >= Smallest)
                {
                    flips.Add((family, y, Math.Log(Share(family, roles[family]) / Share(family, y))));
                }
            }
        }

        flips.Sort((one, other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost)
            : one.Family != other.Family ? one.Family.CompareTo(other.Family)
            : one.Role.CompareTo(other.Role));
        Add(roles);
        for (var i = 0; i < Math.Min(MostFlips, flips.Count); i++)
        {
            var flipped = (int[])roles.Clone();
            flipped[flips[i].Family] = flips[i].Role;
            Add(flipped);
        }
    }

    /// <summary>The families that may begin the entries, those with most links first.</summary>
    private List<int> Beginnings()
    {
        var result = new List<int>();
        for (var family = 1; family < counts.Length; family++)
        {
            if (counts[family] == 0 || IsTitle(family) || (family >= Forms && !MayBegin((ItemForm)(family - Forms)))) continue;
            if (links[family] > 0 || family <= Levels) result.Add(family);
        }

        result.Sort((one, other) => Weight(one) != Weight(other) ? Weight(other).CompareTo(Weight(one)) : one.CompareTo(other));
        if (result.Count > MostBeginnings) result.RemoveRange(MostBeginnings, result.Count - MostBeginnings);
        return result;
    }

    private int Weight(int family) => (links[family] * 2) + (family <= Levels ? counts[family] : 0);

    private static bool MayBegin(ItemForm form) =>
        form is not (ItemForm.TableHeader or ItemForm.Picture or ItemForm.Code or ItemForm.Nested or ItemForm.LabelLine);

    /// <summary>The families that may begin issues: headings of a level and bold lines, where most state a date.</summary>
    private List<int> DatedFamilies()
    {
        var dated = new int[counts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            if (features.IsDated(i)) dated[features.FamilyOf(i)]++;
        }

        var result = new List<int>();
        for (var family = 1; family < dated.Length; family++)
        {
            if (family is > Levels and not BoldLines) continue;
            if (dated[family] > 1 && dated[family] * 2 > counts[family]) result.Add(family);
        }

        return result;
    }

    /// <summary>Whether the headings of a level are one, the first: the title of all.</summary>
    private bool IsTitle(int family)
    {
        if (family > Levels || counts[family] != 1) return false;
        var first = facts.FirstHeading;
        return first < facts.Length && facts.Levels[first] == family && facts.NextHeading[first] < facts.Length;
    }

    private int[] Stack(int issues, int beginning, int other = -1)
    {
        var stack = (int[])roles.Clone();
        var isHeaded = beginning <= Levels;
        for (var family = 1; family < stack.Length; family++)
        {
            if (counts[family] == 0) continue;
            if (family == issues)
            {
                stack[family] = (int)LayoutLabel.Title;
            }
            else if (family == beginning || family == other)
            {
                stack[family] = (int)(family <= Levels ? LayoutLabel.HeadedEntry : LayoutLabel.Entry);
            }
            else if (family <= Levels)
            {
                stack[family] = (int)RoleOfHeading(family, issues, isHeaded ? beginning : Levels + 1);
            }
            else if (isHeaded)
            {
                stack[family] = (int)LayoutLabel.HeadedText;
            }
            else if (family is >= Bullets and < Forms && beginning is >= Bullets and < Forms && family < beginning)
            {
                stack[family] = (int)LayoutLabel.Section;
            }
            else if (family == Forms + (int)ItemForm.LabelLine && beginning is >= Bullets and < Forms)
            {
                stack[family] = (int)LayoutLabel.Section;
            }
            else if (family == BoldLines && counts[family] > 1 && beginning != Forms + (int)ItemForm.BoldLead)
            {
                stack[family] = (int)LayoutLabel.Section;
            }
            else if (stack[family] is (int)LayoutLabel.HeadedText or (int)LayoutLabel.Entry)
            {
                stack[family] = (int)LayoutLabel.Text;
            }
        }

        return stack;
    }

    private LayoutLabel RoleOfHeading(int level, int issues, int entries)
    {
        if (level > entries) return LayoutLabel.HeadedText;
        return IsTitle(level) && issues == 0 ? LayoutLabel.Title : level < issues ? LayoutLabel.Prose : LayoutLabel.Section;
    }

    private void Add(int[] proposal)
    {
        if (all.Exists(known => known.Roles.AsSpan().SequenceEqual(proposal))) return;
        var (likelihood, sum) = (0.0, 0);
        for (var family = 0; family < proposal.Length; family++)
        {
            if (counts[family] == 0) continue;
            var weight = Math.Min(counts[family], 8);
            likelihood += weight * Math.Log(Math.Max(0.01, Share(family, proposal[family])) / Math.Max(0.01, Share(family, roles[family])));
            sum += weight;
        }

        all.Add((proposal, (float)(likelihood / sum)));
    }

    private double Share(int family, int y) => shares[(family * L) + y] / counts[family];
}
