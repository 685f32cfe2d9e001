using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>Finds entries by words, by identifier, by link and by kind.</summary>
/// <remarks>
/// A look at every title and summary takes some milliseconds for a hundred thousand entries, finds parts of words in every script,
/// and needs no index.
/// </remarks>
internal static class Search
{
    public static IReadOnlyList<LibraryEntry> Find(DigestLibrary library, string query)
    {
        if (WorkId.TryRead(query, out var identifier)) return [.. library.WithIdentifier(identifier)];
        if (DigestIndex.IsWebLink(query)) return [.. library.WithLink(query)];
        var words = Words(query);
        if (words.Length == 0) return library.Entries;
        var inTitle = new List<LibraryEntry>();
        var elsewhere = new List<LibraryEntry>();
        foreach (var entry in library.Entries)
        {
            if (words.All(word => Holds(entry.Entry.Title, word) || Holds(entry.Entry.WorkTitle, word))) inTitle.Add(entry);
            else if (words.All(word => IsIn(entry.Entry, word))) elsewhere.Add(entry);
        }

        return [.. inTitle, .. elsewhere];
    }

    /// <summary>The entries of a kind; all where none is named.</summary>
    public static IReadOnlyList<LibraryEntry> OfKind(IReadOnlyList<LibraryEntry> entries, string? kind) =>
        kind is null ? entries : [.. entries.Where(entry => entry.Entry.Kind.Value == kind)];

    /// <summary>What a query is called where people read it.</summary>
    public static string Heading(string query) => query.Length == 0 ? "All entries" : $"“{query}”";

    public static string[] Words(string query) =>
        Clipped.Query(query).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsIn(DigestEntry entry, string word) =>
        Holds(entry.Title, word) || Holds(entry.WorkTitle, word) || Holds(entry.Summary, word);

    private static bool Holds(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
