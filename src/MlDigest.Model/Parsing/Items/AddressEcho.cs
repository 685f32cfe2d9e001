using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>
/// How much of a title the addresses below it repeat: an article's address often holds words of its title, and never those of a section.
/// </summary>
internal static class AddressEcho
{
    /// <summary>The least of the answers that speak of words in common.</summary>
    public const int One = 2;

    private const int MostLinks = 2;
    private const int MostItems = 6;
    private const int LongestAddress = 200;
    private const int ShortestWord = 4;
    private const int MostWords = 2;

    /// <summary>
    /// How much of the title of an item its first addresses repeat: 0 without an address, 1 for no word, 2 for one, 3 for several.
    /// </summary>
    /// <param name="facts">The items.</param>
    /// <param name="i">The item.</param>
    /// <param name="title">Its title.</param>
    public static int Of(ItemFacts facts, int i, ReadOnlySpan<char> title)
    {
        var (best, links) = (0, 0);
        var end = Math.Min(Math.Min(facts.ExtentEnd[i], facts.NextHeading[i]), i + MostItems);
        for (var item = i; item < end && links < MostLinks; item++)
        {
            for (var link = facts[item].Links.Start; link < facts[item].Links.End && links < MostLinks; link++)
            {
                var target = facts.Outline.Links[link];
                if (target.Form == LinkForm.Image || !ItemFacts.LeadsOut(target.Url)) continue;
                links++;
                best = Math.Max(best, 1 + WordsIn(PathOf(target.Url), title));
            }
        }

        return best;
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> address)
    {
        var host = address.IndexOf("//".AsSpan()) is >= 0 and var slashes ? slashes + 2 : 0;
        var path = address.Slice(host).IndexOf('/') is >= 0 and var slash ? address.Slice(host + slash) : default;
        return path.Slice(0, Math.Min(path.Length, LongestAddress));
    }

    private static int WordsIn(ReadOnlySpan<char> path, ReadOnlySpan<char> title)
    {
        var count = 0;
        for (var i = 0; i < title.Length && count < MostWords && !path.IsEmpty;)
        {
            var start = i;
            while (i < title.Length && char.IsLetterOrDigit(title[i])) i++;
            if (i - start >= ShortestWord && path.IndexOf(title.Slice(start, i - start), StringComparison.OrdinalIgnoreCase) >= 0) count++;
            if (i == start) i++;
        }

        return count;
    }
}
