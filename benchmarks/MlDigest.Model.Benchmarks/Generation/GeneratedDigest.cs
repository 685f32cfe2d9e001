namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>A document and what it was meant to say.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Markdown">Its text; lines end with LF.</param>
/// <param name="Issues">The number of issues in it.</param>
/// <param name="Entries">The entries of all issues in order.</param>
internal sealed record GeneratedDigest(string Name, string Markdown, int Issues, IReadOnlyList<GeneratedEntry> Entries)
{
    /// <summary>Says where a parser's answer is not what was meant; null when it is.</summary>
    public string? DifferenceFrom(DigestDocument document)
    {
        if (document.Issues.Count != Issues) return $"{Name}: {document.Issues.Count} issues, not {Issues}";
        var read = document.Issues.SelectMany(issue => issue.Sections)
            .SelectMany(section => section.GetAllEntries().Select(entry => new GeneratedEntry(section.Title, entry.Title, entry.Url)))
            .ToList();
        for (var i = 0; i < Math.Max(read.Count, Entries.Count); i++)
        {
            var (found, meant) = (read.ElementAtOrDefault(i), Entries.ElementAtOrDefault(i));
            if (found != meant) return $"{Name}: entry {i + 1} is {found?.ToString() ?? "missing"}, not {meant?.ToString() ?? "there"}";
        }

        return null;
    }

    /// <summary>The text, once it is known that the parser reads it as it was meant.</summary>
    /// <exception cref="InvalidOperationException">It reads something else.</exception>
    public string CheckedMarkdown() =>
        DifferenceFrom(DigestDocument.Parse(Markdown)) is { } difference ? throw new InvalidOperationException(difference) : Markdown;
}

/// <summary>An entry that was meant.</summary>
/// <param name="Section">The title of its section.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">The link a reader would follow.</param>
internal sealed record GeneratedEntry(string? Section, string Title, string? Url);
