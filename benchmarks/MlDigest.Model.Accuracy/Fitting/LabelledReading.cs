using MlDigest.Cli.Compare;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>
/// A document's items with the labels that each may have, by what a reader labelled: found by looking for
/// titles in the order of the labels.
/// </summary>
internal sealed class LabelledReading
{
    private const int L = LayoutLabels.Count;
    private const int MostBelow = 12;

    private readonly Reading reading;
    private readonly string[] texts;

    private LabelledReading(Reading reading)
    {
        this.reading = reading;
        var (outline, facts) = (reading.Facts.Outline, reading.Facts);
        texts = [.. Enumerable.Range(0, facts.Length)
            .Select(i => Likeness.Fold(facts[i].Card is { } card ? card.Title : outline.PlainText(facts[i])))];
        Allowed = new bool[facts.Length * L];
    }

    /// <summary>Which labels each item may have.</summary>
    public bool[] Allowed { get; }

    /// <summary>The labelled entries by the items at which they begin.</summary>
    public Dictionary<int, LabelledEntry> Entries { get; } = [];

    public static LabelledReading Of(Reading reading, IReadOnlyList<LabelledIssue> issues)
    {
        var result = new LabelledReading(reading);
        result.Align(issues);
        return result;
    }

    private void Align(IReadOnlyList<LabelledIssue> issues)
    {
        var wanted = Elements(issues).ToList();
        var places = Places(wanted);
        var facts = reading.Facts;
        var context = Context.Outside;
        var next = 0;
        var (at, isOpen) = (new Dictionary<int, int>(), false);
        var ends = new int[wanted.Count + 1];
        for (var e = 0; e < wanted.Count; e++)
        {
            if (places[e] < 0) continue;
            at[places[e]] = e;
            if (wanted[e].Entry is { } entry) Entries[places[e]] = entry;
        }

        for (var i = 0; i < facts.Length; i++)
        {
            if (at.TryGetValue(i, out var found))
            {
                // Behind what was not found anything may stand.
                isOpen = false;
                for (next = found + 1; next < wanted.Count && places[next] < 0; next++)
                {
                    isOpen |= wanted[next].Kind is ElementKind.Entry or ElementKind.UnsureEntry or ElementKind.UnsureSection;
                }

                var element = wanted[found];
                ends[next] = element.Kind == ElementKind.Entry ? EndOf(element, i) : -1;
                var label = LabelOf(element.Kind, i);
                if (element.Kind == ElementKind.UnsureSection) AllowAllButEntries(i);
                else if (element.Kind == ElementKind.UnsureEntry || label is null) AllowAll(i);
                else Allow(i, label.Value);
                context = element.Kind switch
                {
                    ElementKind.Entry => facts.Forms[i] == ItemForm.Heading ? Context.HeadedEntry : Context.Entry,
                    ElementKind.Furniture => Context.Furniture,
                    ElementKind.UnsureSection => Context.UnsureSection,
                    ElementKind.UnsureEntry => Context.UnsureEntry,
                    _ => Context.Outside,
                };
                continue;
            }

            if (context == Context.UnsureEntry && !isOpen)
            {
                AllowInside(i);
            }
            else if (isOpen || context == Context.UnsureSection || (at.Count == 0 && wanted.Count > 0))
            {
                AllowAll(i);
            }
            else
            {
                Allow(i, context, context is Context.HeadedEntry or Context.Entry
                    && (i <= ends[next] || (next < wanted.Count && places[next] >= 0 && wanted[next].Kind == ElementKind.Entry)));
            }
        }
    }

    private void Allow(int i, Context context, bool isInside)
    {
        if (context == Context.HeadedEntry) Allow(i, LayoutLabel.HeadedText);
        if (context == Context.Entry) Allow(i, LayoutLabel.Text);
        if (isInside) return;
        if (context != Context.Furniture) Allow(i, LayoutLabel.Prose);
        if (context != Context.Outside || reading.Facts.Levels[i] > 0) Allow(i, LayoutLabel.Furniture);
    }

    /// <summary>
    /// How far what is surely an entry's goes: to its link, and at least as far as no rule and no heading parts it from its title.
    /// </summary>
    private int EndOf(Element element, int i)
    {
        var facts = reading.Facts;
        var end = i;
        for (var k = i + 1; k < Math.Min(facts.Length, i + MostBelow); k++)
        {
            if (facts.Levels[k] > 0 || facts.Items[k] > facts.Items[k - 1] + 1) break;
            end = k;
        }

        if (facts.Forms[i] is not ItemForm.Heading) end = Math.Min(end, i + 1);
        for (var k = i + 1; k < Math.Min(facts.Length, i + MostBelow); k++)
        {
            if (element.Url is { } url && HasLink(k, url)) return Math.Max(k, end);
        }

        return end;
    }

    private void Allow(int i, LayoutLabel label) => Allowed[(i * L) + (int)label] = true;

    private void AllowAll(int i)
    {
        for (var y = 0; y < L; y++) Allowed[(i * L) + y] = reading.MayBe(i, (LayoutLabel)y);
    }

    /// <summary>What is named as a section may be anything but an entry: one with its title would be invented.</summary>
    private void AllowAllButEntries(int i)
    {
        AllowAll(i);
        Allowed[(i * L) + (int)LayoutLabel.Entry] = Allowed[(i * L) + (int)LayoutLabel.HeadedEntry] = false;
    }

    /// <summary>What stands in something of which nobody can say whether it is an entry begins no other part.</summary>
    private void AllowInside(int i)
    {
        foreach (var label in (ReadOnlySpan<LayoutLabel>)[
            LayoutLabel.HeadedText, LayoutLabel.Text, LayoutLabel.Prose, LayoutLabel.Furniture
        ])
        {
            Allow(i, label);
        }
    }

    private LayoutLabel? LabelOf(ElementKind kind, int i)
    {
        var label = kind switch
        {
            ElementKind.Title => LayoutLabel.Title,
            ElementKind.Section => LayoutLabel.Section,
            ElementKind.Furniture => LayoutLabel.Furniture,
            _ => reading.Facts.Forms[i] == ItemForm.Heading ? LayoutLabel.HeadedEntry : LayoutLabel.Entry,
        };
        return reading.MayBe(i, label) ? label : null;
    }

    private static IEnumerable<Element> Elements(IReadOnlyList<LabelledIssue> issues)
    {
        foreach (var issue in issues)
        {
            if (issue.Title is { } title) yield return new Element(ElementKind.Title, Likeness.Fold(title));
            IReadOnlyList<string> before = [];
            foreach (var section in issue.Sections)
            {
                var same = 0;
                while (same < before.Count && same < section.Path.Count && before[same] == section.Path[same]) same++;
                var isRepeated = same == section.Path.Count && same == before.Count && section.Path.Count > 0;
                for (var part = isRepeated ? same - 1 : same; part < section.Path.Count; part++)
                {
                    var isLast = part == section.Path.Count - 1;
                    yield return new Element(isLast && section.IsUnsure ? ElementKind.UnsureSection
                        : isLast && section.IsFurniture ? ElementKind.Furniture
                        : ElementKind.Section, Likeness.Fold(section.Path[part]));
                }

                before = section.Path;
                foreach (var entry in section.Entries)
                {
                    yield return new Element(
                        entry.IsUnsure ? ElementKind.UnsureEntry : ElementKind.Entry, Likeness.Fold(entry.Title), entry);
                }
            }
        }
    }

    /// <summary>The items at which what was labelled begins: the best of the ways to find all in order.</summary>
    private int[] Places(List<Element> wanted)
    {
        var candidates = new List<(int Element, int Item, double Score)>();
        for (var e = 0; e < wanted.Count; e++)
        {
            if (wanted[e].Title.Length == 0) continue;
            for (var i = 0; i < texts.Length; i++)
            {
                if (Score(wanted[e], i) is > 0 and var score) candidates.Add((e, i, score));
            }
        }

        // Best chain in which elements and items both go up.
        var (best, from) = (new double[candidates.Count], new int[candidates.Count]);
        var tops = new (double Sum, int Candidate)[texts.Length + 1];
        Array.Fill(tops, (0, -1));
        for (var start = 0; start < candidates.Count;)
        {
            var end = start;
            while (end < candidates.Count && candidates[end].Element == candidates[start].Element) end++;
            for (var c = start; c < end; c++)
            {
                var before = (Sum: 0.0, Candidate: -1);
                for (var k = candidates[c].Item; k > 0; k -= k & -k)
                {
                    if (tops[k].Sum > before.Sum) before = tops[k];
                }

                (best[c], from[c]) = (candidates[c].Score + before.Sum, before.Candidate);
            }

            for (var c = start; c < end; c++)
            {
                for (var k = candidates[c].Item + 1; k <= texts.Length; k += k & -k)
                {
                    if (best[c] > tops[k].Sum) tops[k] = (best[c], c);
                }
            }

            start = end;
        }

        var places = new int[wanted.Count];
        Array.Fill(places, -1);
        if (candidates.Count == 0) return places;
        for (var c = Array.IndexOf(best, best.Max()); c >= 0; c = from[c]) places[candidates[c].Element] = candidates[c].Item;
        return places;
    }

    private double Score(Element element, int i)
    {
        var (text, title) = (texts[i], element.Title);
        if (text.Length == 0) return 0;
        var facts = reading.Facts;
        var form = facts.Forms[i];
        var at = text.IndexOf(title, StringComparison.Ordinal);
        if (at < 0 && !Likeness.AreFoldedAlike(text, title)
            && !(text.Length > title.Length && Likeness.AreFoldedAlike(text[..title.Length], title)))
        {
            return 0;
        }

        var score = 2.0;
        if (text.Length < title.Length * 1.1 + 4) score += 3;
        if (at is >= 0 and <= 4) score += 2;
        if (at > 60) score -= 1.5;
        if (form == ItemForm.Heading) score += 1.5;
        if (element.Kind is ElementKind.Section or ElementKind.Furniture or ElementKind.Title && form != ItemForm.Heading
            && text.Length > title.Length * 2 + 12)
        {
            return 0;
        }

        if (element.Kind == ElementKind.Title && form != ItemForm.Heading) score -= 1;
        if (element.Kind == ElementKind.Entry && form is ItemForm.Quote or ItemForm.Code or ItemForm.TableHeader) score -= 2;
        if (element.Url is { } url)
        {
            var end = Math.Min(facts.Length, i + MostBelow);
            for (var k = i; k < end; k++)
            {
                if (k > i && facts.Levels[k] > 0 && facts.Levels[i] > 0 && facts.Levels[k] <= facts.Levels[i]) break;
                if (!HasLink(k, url)) continue;
                score += k == i ? 4 : 3.0 - ((k - i) * 0.15);
                break;
            }
        }

        return Math.Max(score, 0);
    }

    private bool HasLink(int i, string url)
    {
        var item = reading.Facts[i];
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            if (Likeness.FoldUrl(reading.Facts.Outline.Links[link].Url.ToString()) == Likeness.FoldUrl(url)
                || Likeness.FoldUrl(reading.Facts.Outline.LinkText(link).ToString()) == Likeness.FoldUrl(url))
            {
                return true;
            }
        }

        return false;
    }

    private enum ElementKind
    {
        Title,
        Section,
        Furniture,
        Entry,
        UnsureSection,
        UnsureEntry,
    }

    private enum Context
    {
        Outside,
        HeadedEntry,
        Entry,
        Furniture,
        UnsureSection,
        UnsureEntry,
    }

    private sealed record Element(ElementKind Kind, string Title, LabelledEntry? Entry = null)
    {
        public string? Url => Entry?.Url;
    }
}
