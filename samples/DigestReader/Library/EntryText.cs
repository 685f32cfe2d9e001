using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>Tells whether an entry says more than what a page shows of it already.</summary>
internal static class EntryText
{
    // What is so long cannot all be shown already.
    private const int Longest = 16_000;

    public static bool HasMore(DigestEntry entry, IEnumerable<DigestLink> links)
    {
        if (entry.Body?.Length > Longest) return true;
        if (entry.GetPlainText() is not { } text) return false;
        string?[] shown =
        [
            entry.Title, entry.WorkTitle, entry.Summary, entry.Url,
            .. links.SelectMany(link => new[] { link.Text, link.Url }),
            .. entry.Cards.SelectMany(card => new[] { card.Title, card.Description, card.Site, card.Url }),
        ];

        // Marks and spaces are not compared: the longest first, for what is short may be a part of it.
        var rest = Letters(text);
        foreach (var part in shown.OfType<string>().Select(Letters).Where(part => part.Length > 0).OrderByDescending(part => part.Length))
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at >= 0) rest = rest.Remove(at, part.Length);
        }

        return rest.Length > 0;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
