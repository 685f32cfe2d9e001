using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>
/// What of an issue stands on one page: some of its entries and the sections around them; on the first page also sections of text alone.
/// </summary>
public sealed class IssuePart
{
    // Sections without entries are mostly furniture; a digest has few.
    private const int MostTexts = 50;

    private readonly HashSet<DigestSection> sections = new((IEqualityComparer<DigestSection>)ReferenceEqualityComparer.Instance);
    private readonly bool isFirst;
    private int texts;

    public IssuePart(DigestIssue issue, PageOf<LibraryEntry> page)
    {
        isFirst = page.Number == 1;
        Entries = page.Items.ToDictionary(entry => entry.Entry, (IEqualityComparer<DigestEntry>)ReferenceEqualityComparer.Instance);
        foreach (var section in issue.Sections) Add(section, out _);
    }

    /// <summary>The entries to show. By reference: a digest may say the same thing twice.</summary>
    public IReadOnlyDictionary<DigestEntry, LibraryEntry> Entries { get; }

    /// <summary>The sections to show, by reference too.</summary>
    public IReadOnlySet<DigestSection> Sections => sections;

    /// <summary>How many sections without entries there is no room for.</summary>
    public int LeftOut => isFirst ? Math.Max(0, texts - MostTexts) : 0;

    /// <summary>
    /// Decides whether a section is worth its heading: one without any entries is text, one whose entries are all elsewhere is nothing.
    /// </summary>
    private bool Add(DigestSection section, out bool hasEntries)
    {
        hasEntries = section.Entries.Count > 0;
        var isShown = section.Entries.Any(Entries.ContainsKey);
        foreach (var inner in section.Sections)
        {
            isShown |= Add(inner, out var innerHasEntries);
            hasEntries |= innerHasEntries;
        }

        if (!hasEntries && ++texts <= MostTexts) isShown |= isFirst;
        if (isShown) sections.Add(section);
        return isShown;
    }
}
