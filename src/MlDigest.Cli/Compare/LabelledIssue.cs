namespace MlDigest.Cli.Compare;

/// <summary>An issue as a careful reader labelled it, or as it was read, in the form in which the two are compared.</summary>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Number">Its number; null where none is stated.</param>
/// <param name="Period">Its period; null where none is stated.</param>
/// <param name="Language">Its language; null where nobody said.</param>
/// <param name="SourceUrl">The address of the original; null where none is stated.</param>
/// <param name="Sections">Its sections, in order.</param>
internal sealed record LabelledIssue(
    string? Title, int? Number, string? Period, string? Language, string? SourceUrl, IReadOnlyList<LabelledSection> Sections)
{
    /// <summary>The line on which it begins; 0 where nobody said.</summary>
    public int Line { get; init; }

    /// <summary>Its entries, in order.</summary>
    public IReadOnlyList<LabelledEntry> Entries { get; } = [.. Sections.SelectMany(section => section.Entries)];

    /// <summary>The titles of sections of which nobody can say whether they hold entries.</summary>
    public IEnumerable<string> UnsureSections =>
        Sections.Where(section => section.IsUnsure && section.Path.Count > 0).Select(section => section.Path[^1]);
}

/// <summary>A section as a careful reader labelled it.</summary>
/// <param name="Path">Its title and those around it, the outermost first; empty for entries in no section.</param>
/// <param name="IsFurniture">Whether it is no news.</param>
/// <param name="IsUnsure">Whether nobody can say whether it holds entries.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record LabelledSection(IReadOnlyList<string> Path, bool IsFurniture, bool IsUnsure, IReadOnlyList<LabelledEntry> Entries);

/// <summary>An entry as a careful reader labelled it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Section">The title of the innermost section around it; null where there is none.</param>
/// <param name="Url">Its link; null where it has none.</param>
/// <param name="WorkTitle">The title of the work it is about, where that is another one.</param>
/// <param name="Identifiers">Its identifiers, arXiv's without versions.</param>
/// <param name="Images">How many images it shows; null where nobody counted.</param>
/// <param name="Unjudged">What is not judged.</param>
internal sealed record LabelledEntry(
    string Title, string? Section, string? Url, string? WorkTitle, IReadOnlySet<string> Identifiers, int? Images, Unjudged Unjudged)
{
    /// <summary>What its work is; null where nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>Links that are as good as its own.</summary>
    public IReadOnlyList<string> AlternativeUrls { get; init; } = [];

    /// <summary>The line on which it begins; 0 where nobody said.</summary>
    public int Line { get; init; }

    /// <summary>Whether it is neither rewarded nor punished.</summary>
    public bool IsUnsure => (Unjudged & Unjudged.Entry) != 0;

    /// <summary>Whether a link is its own, or as good.</summary>
    public bool HasUrl(string? url)
    {
        var folded = Likeness.FoldUrl(url);
        return Likeness.FoldUrl(Url) == folded || AlternativeUrls.Any(other => Likeness.FoldUrl(other) == folded);
    }
}

/// <summary>What of a label is ambiguous and so neither rewarded nor punished.</summary>
[Flags]
internal enum Unjudged
{
    Nothing = 0,
    Entry = 1,
    Url = 2,
    Title = 4,
    WorkTitle = 8,
    Identifiers = 16,
    Images = 32,
    Kind = 64,
}
