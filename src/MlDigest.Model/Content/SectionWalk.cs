namespace MlDigest.Model;

/// <summary>
/// Walks over sections and what they hold in the order of the document: a section's entries and the sections inside it are merged by where
/// they start; where that does not tell, entries come first. Each list keeps its own order.
/// </summary>
internal static class SectionWalk
{
    /// <summary>Every section when it begins, without an entry, and every entry with its section.</summary>
    public static IEnumerable<(DigestSection Section, int Depth, DigestEntry? Entry)> Over(EquatableList<DigestSection> sections)
    {
        var open = new Stack<Place>();
        foreach (var root in sections)
        {
            open.Push(new Place(root));
            yield return (root, 0, null);
            while (open.Count > 0)
            {
                var place = open.Pop();
                var depth = open.Count;
                if (place.NextEntry() is { } entry)
                {
                    open.Push(place);
                    yield return (place.Section, depth, entry);
                }
                else if (place.NextSection() is { } inner)
                {
                    open.Push(place);
                    open.Push(new Place(inner));
                    yield return (inner, depth + 1, null);
                }
            }
        }
    }

    public static IEnumerable<DigestEntry> Entries(EquatableList<DigestSection> sections)
    {
        foreach (var (_, _, entry) in Over(sections))
        {
            if (entry is not null) yield return entry;
        }
    }

    public static IEnumerable<DigestSection> Sections(EquatableList<DigestSection> sections)
    {
        foreach (var (section, _, entry) in Over(sections))
        {
            if (entry is null) yield return section;
        }
    }

    /// <summary>How far the walk has come in one section.</summary>
    private sealed class Place(DigestSection section)
    {
        private int entries;
        private int sections;

        public DigestSection Section => section;

        /// <summary>The next entry; null when a section comes first, or none is left.</summary>
        public DigestEntry? NextEntry()
        {
            if (entries == section.Entries.Count) return null;
            var entry = section.Entries[entries];
            if (sections < section.Sections.Count && section.Sections[sections].Span.Start < entry.Span.Start) return null;
            entries++;
            return entry;
        }

        public DigestSection? NextSection() => sections < section.Sections.Count ? section.Sections[sections++] : null;
    }
}
