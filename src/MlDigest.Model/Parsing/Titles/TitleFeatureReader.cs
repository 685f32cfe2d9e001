using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Titles.TitleFeatures;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Asks the questions of <see cref="TitleFeature"/> about the candidates of entries of one kind.</summary>
internal sealed class TitleFeatureReader
{
    private const int Forms = (int)TitleForm.Count;
    private const int FewestSharing = 4;

    // Letters of titles that answer alike: fewer than the first limit, than the second and so on.
    private static readonly int[] LengthLimits = [4, 8, 16, 32, 64, 100, 160];

    private readonly DocumentOutline outline;
    private readonly int itemClass;
    private readonly int count;
    private readonly int[] shared = new int[Forms];
    private readonly int[] repeated = new int[Forms];
    private readonly int[] asRule = new int[Forms];
    private readonly int[] length = new int[Forms];

    // Whether any text is shared by most.
    private readonly bool hasShared;

    // How often a text occurs, and which parts it is where it does first.
    private readonly Dictionary<ulong, (int Times, long Forms)> times;

    // What is said for a candidate beside the parts that it is, as answers of TitleFeatures.
    private readonly List<int> answers = [];

    // What it weighs for these entries to be a part, once it is known.
    private readonly float[] forms = new float[Forms];

    /// <param name="outline">The document.</param>
    /// <param name="group">The entries.</param>
    public TitleFeatureReader(DocumentOutline outline, TitleGroup group)
    {
        (this.outline, itemClass, count) = (outline, group.ItemClass, group.Nodes.Count);
        forms.AsSpan().Fill(float.NaN);
        var all = 0;
        foreach (var candidates in group.Candidates) all += candidates.Length;
        times = new Dictionary<ulong, (int Times, long Forms)>(all);
        foreach (var candidates in group.Candidates)
        {
            foreach (var candidate in candidates)
            {
                times.TryGetValue(candidate.Hash, out var known);
                times[candidate.Hash] = (known.Times + 1, known.Times == 0 ? candidate.Forms : known.Forms);
                hasShared |= IsShare(known.Times + 1);
                for (var form = 0; candidate.Forms >> form != 0; form++)
                {
                    if (!candidate.Is((TitleForm)form)) continue;
                    shared[form]++;
                    length[form] += candidate.Text.Span.Length;
                    if (candidate.Is(TitleForm.Rule)) asRule[form]++;
                    if (known.Times > 0) repeated[form]++;
                }

                for (var form = 0; known.Times == 1 && known.Forms >> form != 0; form++)
                {
                    if ((known.Forms & (1L << form)) != 0) repeated[form]++;
                }
            }
        }
    }

    /// <summary>Whether most of the entries, several, have a text: it is a label, "New post", and the title of none.</summary>
    public bool IsShared(in TitleCandidate candidate) => hasShared && IsShare(times[candidate.Hash].Times);

    private bool IsShare(int same) => same >= FewestSharing && same * 2 > count;

    /// <summary>What speaks for a candidate; less than anything where it cannot speak for more than <paramref name="top"/>.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="line">The first line of the entry.</param>
    /// <param name="weights">The weights, the same for all candidates.</param>
    /// <param name="top">What speaks for the best of those before it.</param>
    public float Score(in TitleCandidate candidate, TextRange line, TitleWeightTable weights, float top)
    {
        var sum = 0f;
        for (var form = 0; candidate.Forms >> form != 0; form++)
        {
            if (!candidate.Is((TitleForm)form)) continue;
            if (float.IsNaN(forms[form])) forms[form] = RowsOf(form).Sum(row => weights.Rows[row]);
            sum += forms[form];
        }

        // Which parts it is decides for most: the others need no look at the text.
        if (sum + weights.Most(itemClass) <= top) return float.NegativeInfinity;
        Read(candidate, line);
        foreach (var answer in answers) sum += weights.Of(answer, itemClass);
        return sum;
    }

    /// <summary>The rows of the table that speak for a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="line">The first line of the entry.</param>
    public int[] Rows(TitleCandidate candidate, TextRange line)
    {
        Read(candidate, line);
        return
        [
            .. Enumerable.Range(0, Forms).Where(form => candidate.Is((TitleForm)form)).SelectMany(RowsOf),
            .. answers.Select(OfAnswer).SelectMany(answer => TitleFeatures.RowsOf(answer.Feature, answer.Own, itemClass)),
        ];
    }

    private int[] RowsOf(int form) =>
    [
        RowOf(TitleFeature.Form, (form * LayoutFeatures.Classes) + itemClass),
        RowOf(TitleFeature.Form, (form * LayoutFeatures.Classes) + LayoutFeatures.Any),
        RowOf(TitleFeature.Shared, (form * Steps) + LayoutFeatures.Share(shared[form], count)),
        RowOf(TitleFeature.Distinct, (form * Steps) + LayoutFeatures.Share(repeated[form], shared[form])),
        RowOf(TitleFeature.AsRule, (form * Steps) + LayoutFeatures.Share(asRule[form], shared[form])),
        RowOf(TitleFeature.LengthBeside, (form * Steps) + LayoutFeatures.Length(length[form] / shared[form])),
    ];

    private void Read(in TitleCandidate candidate, TextRange line)
    {
        answers.Clear();
        var text = candidate.Text.Span;
        Add(TitleFeature.Length, LengthOf(text));
        Add(TitleFeature.Words, LayoutFeatures.Step(Words.Spaces(text)));
        Add(TitleFeature.Beginning, KindOf(text[0]));
        Add(TitleFeature.Ending, EndingOf(text));
        Add(TitleFeature.Style, StyleOf(candidate.Head));
        Add(TitleFeature.Links, LinksOf(candidate.Head));
        var signs = TitleSigns.Of(text, candidate.Signs);
        for (var sign = 0; signs >> sign != 0; sign++)
        {
            if ((signs & (1 << sign)) != 0) Add(TitleFeature.Says, sign);
        }

        Add(TitleFeature.Repeats, count < 2 ? 0 : 1 + Math.Min(4, LayoutFeatures.Share(times[candidate.Hash].Times - 1, count - 1)));
        AddAround(text, line.Span);
    }

    private void Add(TitleFeature feature, int answer) => answers.Add(AnswerOf(feature, answer));

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var weight = Scripts.Weight(text, LengthLimits[LengthLimits.Length - 1]);
        var answer = 0;
        while (answer < LengthLimits.Length && weight >= LengthLimits[answer]) answer++;
        return answer;
    }

    private static int KindOf(char c) => c switch
    {
        _ when char.IsUpper(c) => 0,
        _ when char.IsLower(c) => 1,
        _ when char.IsDigit(c) => 2,
        _ when Scripts.IsUnspaced(c) => 3,
        _ when char.IsLetter(c) => 4,
        _ => 5,
    };

    private static int EndingOf(ReadOnlySpan<char> text)
    {
        var last = text[text.Length - 1];
        return last switch
        {
            ':' or '：' => 1,
            '?' or '？' => 2,
            _ when Scripts.EndsSentence(last) => 3,
            _ when char.IsLetterOrDigit(last) => 0,
            ')' or ']' => 4,
            _ => 5,
        };
    }

    private int StyleOf(Extent head)
    {
        if (head.IsEmpty) return 0;
        var (bold, italic, code) = (0, 0, 0);
        for (var i = head.Start; i < head.End; i++)
        {
            bold += outline.Runs[i].IsBold ? 1 : 0;
            italic += outline.Runs[i].IsItalic ? 1 : 0;
            code += outline.Runs[i].IsCode ? 1 : 0;
        }

        return bold == head.Length ? 1 : bold > 0 ? 2 : italic == head.Length ? 3 : code > 0 ? 4 : 5;
    }

    private int LinksOf(Extent head)
    {
        if (head.IsEmpty) return 0;
        var (linked, others, last) = (0, 0, -1);
        for (var i = head.Start; i < head.End; i++)
        {
            if (outline.Runs[i].Link < 0) continue;
            linked++;
            if (last >= 0 && outline.Runs[i].Link != last) others++;
            last = outline.Runs[i].Link;
        }

        return linked == 0 ? 1 : others > 0 ? 5 : linked == head.Length ? 2 : outline.Runs[head.Start].Link >= 0 ? 3 : 4;
    }

    private void AddAround(ReadOnlySpan<char> text, ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(text);
        if (at < 0)
        {
            Add(TitleFeature.Before, TitleSurroundings.Elsewhere);
            return;
        }

        Add(TitleFeature.ShareOfLine, LayoutFeatures.Share(text.Length, line.Length));
        Add(TitleFeature.Before, TitleSurroundings.Before(line.Slice(0, at).TrimEnd()));
        Add(TitleFeature.Behind, TitleSurroundings.Behind(line.Slice(at + text.Length)));
    }
}
