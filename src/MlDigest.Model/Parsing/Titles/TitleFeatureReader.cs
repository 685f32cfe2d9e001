using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Titles.TitleFeatures;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Asks the questions of <see cref="TitleFeature"/> about the candidates of entries of one kind.</summary>
internal sealed class TitleFeatureReader
{
    private const int Forms = (int)TitleForm.Count;
    private const int Any = LayoutFeatures.Any;
    private const int FewestLetters = 3;

    // Letters of titles that answer alike: fewer than the first limit, than the second and so on.
    private static readonly int[] LengthLimits = [4, 8, 16, 32, 64, 100, 160];

    private readonly DocumentOutline outline;
    private readonly int itemClass;
    private readonly int count;
    private readonly int[] shared = new int[Forms];
    private readonly int[] repeated = new int[Forms];
    private readonly int[] asRule = new int[Forms];
    private readonly int[] length = new int[Forms];
    private readonly Dictionary<ulong, int> times = [];
    private List<int> rows = [];

    // All candidates of an entry are looked for in one line.
    private OutlineItem? lineOf;
    private TextRange lineText;

    /// <param name="outline">The document.</param>
    /// <param name="group">The entries.</param>
    public TitleFeatureReader(DocumentOutline outline, TitleGroup group)
    {
        (this.outline, itemClass, count) = (outline, group.ItemClass, group.Nodes.Count);
        foreach (var candidates in group.Candidates)
        {
            foreach (var candidate in candidates)
            {
                times[candidate.Hash] = times.TryGetValue(candidate.Hash, out var known) ? known + 1 : 1;
                for (var form = 0; form < Forms; form++)
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
                for (var form = 0; form < Forms; form++)
                {
                    if (candidate.Is((TitleForm)form)) repeated[form]++;
                }
            }
        }
    }

    /// <summary>Adds the rows of the table that speak for a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="first">The item that the entry begins with.</param>
    /// <param name="to">Where to add them.</param>
    public void Read(in TitleCandidate candidate, OutlineItem first, List<int> to)
    {
        rows = to;
        rows.Clear();
        for (var form = 0; form < Forms; form++)
        {
            if (!candidate.Is((TitleForm)form)) continue;
            rows.Add(RowOf(TitleFeature.Form, (form * LayoutFeatures.Classes) + itemClass));
            rows.Add(RowOf(TitleFeature.Form, (form * LayoutFeatures.Classes) + Any));
            rows.Add(RowOf(TitleFeature.Shared, (form * Steps) + LayoutFeatures.Share(shared[form], count)));
            rows.Add(RowOf(TitleFeature.Distinct, (form * Steps) + LayoutFeatures.Share(repeated[form], shared[form])));
            rows.Add(RowOf(TitleFeature.AsRule, (form * Steps) + LayoutFeatures.Share(asRule[form], shared[form])));
            rows.Add(RowOf(TitleFeature.LengthBeside, (form * Steps) + LayoutFeatures.Length(length[form] / shared[form])));
        }

        var text = candidate.Text.Span;
        Add(TitleFeature.Length, Lengths, LengthOf(text));
        Add(TitleFeature.Words, Steps, LayoutFeatures.Step(Words.Spaces(text)));
        Add(TitleFeature.Beginning, Steps, KindOf(text[0]));
        Add(TitleFeature.Ending, Steps, EndingOf(text));
        Add(TitleFeature.Style, Steps, StyleOf(candidate.Head));
        Add(TitleFeature.Links, Steps, LinksOf(candidate.Head));
        AddSigns(text);
        Add(TitleFeature.Repeats, Steps, count < 2 ? 0 : 1 + Math.Min(4, LayoutFeatures.Share(times[candidate.Hash] - 1, count - 1)));
        AddAround(text, first);
    }

    private void Add(TitleFeature feature, int size, int answer)
    {
        rows.Add(RowOf(feature, (itemClass * size) + answer));
        rows.Add(RowOf(feature, (Any * size) + answer));
    }

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

    private void AddSigns(ReadOnlySpan<char> text)
    {
        var before = rows.Count;
        Mark(Words.IsLinkLabel(text), TitleSign.Label);
        Mark(Words.IsInvitation(text), TitleSign.Invitation);
        Mark(BareUrl.IsUrl(text), TitleSign.Address);
        Mark(ItemHead.IsDate(text), TitleSign.Date);
        Mark(text[0] == '@', TitleSign.Handle);
        Mark(Words.IsPersonalName(text), TitleSign.PersonalName);
        Mark(Scripts.Weight(text, FewestLetters) < FewestLetters, TitleSign.NoLetters);
        var position = 0;
        Mark(text.Length <= ItemHead.LongestIdentifier && IdentifierReader.FromText(text, ref position) is not null, TitleSign.Identifier);
        Mark(IsField(text), TitleSign.Field);
        if (rows.Count == before) Mark(true, TitleSign.Nothing);

        void Mark(bool says, TitleSign sign)
        {
            if (says) Add(TitleFeature.Says, (int)TitleSign.Count, (int)sign);
        }
    }

    private static bool IsField(ReadOnlySpan<char> text) => text.Length <= Words.LongestLabel && (Words.NamesTitle(text) || Words.NamesWork(text));

    private void AddAround(ReadOnlySpan<char> text, OutlineItem first)
    {
        if (!ReferenceEquals(first, lineOf)) (lineOf, lineText) = (first, outline.PlainRange(ItemHead.FirstLine(outline, first.Runs)));
        var line = lineText.Span;
        var at = line.IndexOf(text);
        if (at < 0)
        {
            Add(TitleFeature.Before, TitleSurroundings.CountBefore, TitleSurroundings.Elsewhere);
            return;
        }

        Add(TitleFeature.ShareOfLine, Steps, LayoutFeatures.Share(text.Length, line.Length));
        Add(TitleFeature.Before, TitleSurroundings.CountBefore, TitleSurroundings.Before(line.Slice(0, at).TrimEnd()));
        Add(TitleFeature.Behind, TitleSurroundings.CountBehind, TitleSurroundings.Behind(line.Slice(at + text.Length)));
    }
}
