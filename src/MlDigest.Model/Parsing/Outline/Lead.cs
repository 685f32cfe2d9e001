using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>How an item's text begins: with a number, a tag, an emphasised text or a link.</summary>
/// <param name="Style">What marks the beginning.</param>
/// <param name="Number">The number in front, with its form; none when its length is 0.</param>
/// <param name="Runs">The runs that the lead's text takes, behind number and tag.</param>
/// <param name="AloneOnLine">Whether nothing else stands on its line.</param>
/// <param name="Alone">Whether nothing else stands in the whole item.</param>
internal readonly record struct Lead(LeadStyle Style, LeadingNumber Number, Extent Runs, bool AloneOnLine, bool Alone)
{
    public bool Is(LeadStyle style) => (Style & style) != 0;
}
