using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Titles.TitleFeatures;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Asks the questions of <see cref="TitleFeature"/> about the candidates of entries of one kind.</summary>
internal sealed class TitleFeatureReader
{
    private const int Forms = (int)TitleForm.Count;
    private const int Any = LayoutFeatures.Any;

    // Letters of titles that answer alike: fewer than the first limit, than the second and so on.
    private static readonly int[] LengthLimits = [4, 8, 16, 32, 64, 100, 160];

    private readonly DocumentOutline outline;
    private readonly int itemClass;
    private readonly int count;
    private readonly int[] shared = new int[Forms];
    private readonly int[] repeated = new int[Forms];
    private readonly int[] asRule = new int[Forms];
    private readonly int[] length = new int[Forms];
    private readonly Dictionary<ulong, int> times;

    // What is said for a candidate, as answers of TitleFeatures; and what each of them weighs for these entries, once it is known.
    private readonly List<int> answers = [];
    private readonly float[] scores = new float[Answers];

    // All candidates of an entry are looked for in one line.
    private OutlineItem? lineOf;
    private TextRange lineText;

    /// <param name="outline">The document.</param>
    /// <param name="group">The entries.</param>
    public TitleFeatureReader(DocumentOutline outline, TitleGroup group)
    {
        (this.outline, itemClass, count) = (outline, group.ItemClass, group.Nodes.Count);
        scores.AsSpan().Fill(float.NaN);
        var all = 0;
        foreach (var candidates in group.Candidates) all += candidates.Length;
        times = new Dictionary<ulong, int>(all);
        foreach (var candidates in group.Candidates)
        {
            foreach (var candidate in candidates)
            {
                times[candidate.Hash] = times.TryGetValue(candidate.Hash, out var known) ? known + 1 : 1;
                for (var form = 0; candidate.Forms >> form != 0; form++)
                {
                    if (!candidate.Is((TitleForm)form)) continue;
                    shared[form]++;
                    length[form] += candidate.Text.Span.Length;
                    if (candidate.Is(TitleForm.Rule)) asRule[form]++;
                }
            }
        }

        foreach (var candidates in group.Candidates)
        {
            foreach (var candidate in candidates)
            {
                if (times[candidate.Hash] < 2) continue;
                for (var form = 0; candidate.Forms >> form != 0; form++)
                {
                    if (candidate.Is((TitleForm)form)) repeated[form]++;
                }
            }
        }
    }

    /// <summary>What speaks for a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="first">The item that the entry begins with.</param>
    /// <param name="weights">For each row of the table a weight, the same for all candidates.</param>
    public float Score(in TitleCandidate candidate, OutlineItem first, float[] weights)
    {
        Read(candidate, first);
        var sum = 0f;
        foreach (var answer in answers)
        {
            if (float.IsNaN(scores[answer])) scores[answer] = Sum(RowsOf(answer), weights);
            sum += scores[answer];
        }

        return sum;
    }

    private static float Sum(int[] rows, float[] weights)
    {
        var sum = 0f;
        foreach (var row in rows) sum += weights[row];
        return sum;
    }

    /// <summary>The rows of the table that speak for a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="first">The item that the entry begins with.</param>
    public int[] Rows(in TitleCandidate candidate, OutlineItem first)
    {
        Read(candidate, first);
        return [.. answers.SelectMany(RowsOf)];
    }

    private int[] RowsOf(int answer)
    {
        var (feature, own) = OfAnswer(answer);
        var size = AnswersOf(feature);
        if (feature != TitleFeature.Form) return [RowOf(feature, (itemClass * size) + own), RowOf(feature, (Any * size) + own)];
        return
        [
            RowOf(TitleFeature.Form, (own * LayoutFeatures.Classes) + itemClass),
            RowOf(TitleFeature.Form, (own * LayoutFeatures.Classes) + Any),
            RowOf(TitleFeature.Shared, (own * Steps) + LayoutFeatures.Share(shared[own], count)),
            RowOf(TitleFeature.Distinct, (own * Steps) + LayoutFeatures.Share(repeated[own], shared[own])),
            RowOf(TitleFeature.AsRule, (own * Steps) + LayoutFeatures.Share(asRule[own], shared[own])),
            RowOf(TitleFeature.LengthBeside, (own * Steps) + LayoutFeatures.Length(length[own] / shared[own])),
        ];
    }

    private void Read(in TitleCandidate candidate, OutlineItem first)
    {
        answers.Clear();
        for (var form = 0; candidate.Forms >> form != 0; form++)
        {
            if (candidate.Is((TitleForm)form)) Add(TitleFeature.Form, form);
        }

        var text = candidate.Text.Span;
        Add(TitleFeature.Length, LengthOf(text));
        Add(TitleFeature.Words, LayoutFeatures.Step(Words.Spaces(text)));
        Add(TitleFeature.Beginning, KindOf(text[0]));
        Add(TitleFeature.Ending, EndingOf(text));
        Add(TitleFeature.Style, StyleOf(candidate.Head));
        Add(TitleFeature.Links, LinksOf(candidate.Head));
        for (var sign = 0; candidate.Signs >> sign != 0; sign++)
        {
            if (candidate.Says((TitleSign)sign)) Add(TitleFeature.Says, sign);
        }

        Add(TitleFeature.Repeats, count < 2 ? 0 : 1 + Math.Min(4, LayoutFeatures.Share(times[candidate.Hash] - 1, count - 1)));
        AddAround(text, first);
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

    private void AddAround(ReadOnlySpan<char> text, OutlineItem first)
    {
        if (!ReferenceEquals(first, lineOf)) (lineOf, lineText) = (first, outline.PlainRange(ItemHead.FirstLine(outline, first.Runs)));
        var line = lineText.Span;
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
