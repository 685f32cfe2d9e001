using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Finds entries by what a person asks for: an identifier, a link, or words.</summary>
internal abstract class EntrySearch
{
    /// <summary>What is looked for, in words.</summary>
    public abstract string Description { get; }

    public static EntrySearch For(string query)
    {
        query = query.Trim();
        if (WorkId.TryRead(query, out var id)) return new WorkSearch($"the work {id}", index => index.Find(id));
        return Link(query) is { } link ? new WorkSearch($"the link {query}", index => index.Find(link)) : new WordSearch(query);
    }

    /// <summary>The entries of one document's issues that have it, but for those in sections that are no news.</summary>
    public IEnumerable<(EntryReference Entry, bool IsSubject)> In(EquatableList<DigestIssue> issues)
    {
        var found = FoundIn(issues);
        return new DigestDocument { Name = "", Issues = issues }.GetEntryReferences()
            .Where(entry => !entry.Path.Any(section => section.Kind.IsFurniture))
            .Select(entry => (entry, found(entry)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.entry, pair.Item2.GetValueOrDefault()));
    }

    /// <summary>What tells of an entry whether it has it and is about it: null, false or true.</summary>
    protected abstract Func<EntryReference, bool?> FoundIn(EquatableList<DigestIssue> issues);

    private static string? Link(string text)
    {
        if (text.Any(char.IsWhiteSpace)) return null;
        if (DigestIndex.IsWebLink(text)) return text;
        var host = text.Split('/')[0];
        return host.Length < text.Length && host.TrimStart('.').Contains('.', StringComparison.Ordinal) ? "https://" + text : null;
    }

    private sealed class WorkSearch(string description, Func<DigestIndex, DigestWork?> find) : EntrySearch
    {
        public override string Description => description;

        protected override Func<EntryReference, bool?> FoundIn(EquatableList<DigestIssue> issues)
        {
            var index = new DigestIndex();
            foreach (var issue in issues) index.Add(issue);
            var occurrences = find(index)?.Occurrences.ToDictionary(occurrence => occurrence.EntryId, occurrence => occurrence.IsSubject)
                ?? [];
            return entry => occurrences.TryGetValue(entry.Id, out var isSubject) ? isSubject : null;
        }
    }

    private sealed class WordSearch(string query) : EntrySearch
    {
        private readonly string[] words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        public override string Description => words.Length == 1 ? $"the word {words[0]}" : $"all of the words {string.Join(' ', words)}";

        protected override Func<EntryReference, bool?> FoundIn(EquatableList<DigestIssue> issues) =>
            entry => words.All(word => Has(entry.Entry, word)) ? true : null;

        private static bool Has(DigestEntry entry, string word) =>
            Has(entry.Title, word) || Has(entry.WorkTitle, word) || Has(entry.Summary, word) || Has(entry.Body, word);

        private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
    }
}
