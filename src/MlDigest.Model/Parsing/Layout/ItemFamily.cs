using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What items that stand for the same have in common: those of one form.</summary>
internal sealed class ItemFamily
{
    // A longer text says no more of the others.
    private const int LongestText = 1000;

    public int Count;
    public int Links;
    public int WithLinks;
    public int WithItems;
    public int WithHeadings;
    public int Repeated;
    public int WithOwnLinks;
    public int Numbered;
    public int Dated;
    public int StatingIssue;
    public int LongTitles;
    public int ShortTitles;
    public int NumberedTitles;
    public int Sentences;
    public int Echoes;
    public int Text;
    public int[] Next = new int[Neighbours.Count];

    // How often each name stands in front of what its items state.
    public readonly Dictionary<uint, int> Names = [];

    /// <summary>Counts one more of its items.</summary>
    public void Add(ItemFacts facts, TitleFacts titles, int i)
    {
        var (start, end) = (i, facts.ExtentEnd[i]);
        Count++;
        var links = facts.Sum(Fact.Links, start, end);
        Links += facts.Levels[i] > 0 ? facts.Sum(Fact.Links, start, facts.NextHeading[i]) : links;
        if (links > 0) WithLinks++;
        if (facts.Sum(Fact.LinkedItems, start + 1, end) > 1) WithItems++;
        if (facts.Sum(Fact.Headings, start + 1, end) > 0) WithHeadings++;
        if (titles.TimesOf(i) > 1) Repeated++;
        if (facts.Of(Fact.Links, i) > 0) WithOwnLinks++;
        if (titles.IsDated(i)) Dated++;
        if (titles.StatesIssue(i))
        {
            StatingIssue++;
            Names[titles.NameOf(i)] = Names.TryGetValue(titles.NameOf(i), out var same) ? same + 1 : 1;
        }

        var shape = titles.ShapeOf(i);
        if (shape.IsLong) LongTitles++;
        if (shape.IsShort) ShortTitles++;
        if (shape.Number != TitleNumber.None) NumberedTitles++;
        if (shape.Case == TitleCase.Sentence) Sentences++;
        if (titles.EchoOf(i) >= AddressEcho.One) Echoes++;
        Text += Math.Min(LongestText, facts.Sum(Fact.Text, start, end));
        if (facts[i].Lead.Number.Length > 0 || (facts.Levels[i] > 0 && LeadingNumber.Read(facts.StartOf(facts[i])).Length > 0)) Numbered++;
    }
}
