using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>A link behind a title that says on which site it is: "The title — [example.org](url)".</summary>
internal static class SiteName
{
    private const int LongestHost = 64;

    // Letters around the host's: "www", or what a translation added.
    private const int MostAround = 3;
    private const int ShortestName = 5;
    private const int ShortestTitle = 24;

    /// <summary>Whether a link names its site behind a dash: by its host, or behind a title by a part of it, "Example".</summary>
    public static bool IsBehindDash(DocumentOutline outline, int link)
    {
        var start = outline.Links[link].Runs.Start;
        if (start == 0 || outline.Runs[start - 1] is not { Link: < 0, IsBreak: false } before) return false;
        var text = before.Text.TrimEnd();
        return !text.IsEmpty && text[text.Length - 1] is '—' or '–'
            && Is(outline, link, Scripts.Weight(text, ShortestTitle) >= ShortestTitle);
    }

    /// <summary>Whether a link's text is the host it leads to, with spaces and brackets or without, or a part of that.</summary>
    private static bool Is(DocumentOutline outline, int link, bool mayBePart)
    {
        var text = outline.LinkText(link);
        var host = WebAddress.Read(outline.Links[link].Url).Host;
        if (host.IsEmpty || host.Length > LongestHost || text.Length > 2 * LongestHost) return false;
        Span<char> letters = stackalloc char[2 * LongestHost];
        Span<char> name = stackalloc char[LongestHost];
        var said = Letters(text, letters);
        var meant = Letters(host, name);
        return text.IndexOf('.') > 0
            ? said.Length <= meant.Length + MostAround && said.IndexOf(meant) >= 0
            : mayBePart && said.Length >= ShortestName && meant.IndexOf(said) >= 0;
    }

    /// <summary>Whether an item says no more than on which site something is: what an export left of a title.</summary>
    public static bool IsAll(DocumentOutline outline, OutlineItem item)
    {
        var before = Without(outline, item.Runs);
        if (before.End == item.Runs.End) return false;
        for (var i = before.Start; i < before.End; i++)
        {
            if (Scripts.Weight(outline.Runs[i].Text, 1) > 0) return false;
        }

        return true;
    }

    /// <summary>What stands in front of the site that some runs end with; all of them where they end with none.</summary>
    public static Extent Without(DocumentOutline outline, Extent runs)
    {
        var end = runs.End;
        while (end > runs.Start && outline.Runs[end - 1] is { Link: < 0 } behind && Scripts.Weight(behind.Text, 1) == 0) end--;
        if (end == runs.Start || outline.Runs[end - 1].Link is not (>= 0 and var link)) return runs;
        var start = outline.Links[link].Runs.Start;
        return start > runs.Start && IsBehindDash(outline, link) ? runs with { End = start } : runs;
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, Span<char> letters)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters[count++] = char.ToLowerInvariant(c);
        }

        return letters.Slice(0, count);
    }
}
