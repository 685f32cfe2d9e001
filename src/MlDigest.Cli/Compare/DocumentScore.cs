using System.Globalization;

namespace MlDigest.Cli.Compare;

/// <summary>Compares what was read of a document with its labels.</summary>
internal static class DocumentScore
{
    private const int LettersOfLanguage = 2;

    public static Tally Of(IReadOnlyList<LabelledIssue> labels, IReadOnlyList<LabelledIssue> read, List<Difference>? differences = null)
    {
        var total = new Tally();
        for (var i = 0; i < labels.Count; i++)
        {
            var got = read.Count == labels.Count ? read[i] : Counterpart(labels, labels[i], read);
            AddEntries(total, labels[i], got, differences);
            AddFacts(total, labels[i], got, differences);
        }

        return total;
    }

    /// <summary>The issue whose title is most alike; among several it has to be alike.</summary>
    private static LabelledIssue? Counterpart(IReadOnlyList<LabelledIssue> labels, LabelledIssue wanted, IReadOnlyList<LabelledIssue> read)
    {
        var most = read.MaxBy(issue => Likeness.Of(issue.Title, wanted.Title));
        return labels.Count == 1 || (most is not null && Likeness.AreAlike(most.Title, wanted.Title)) ? most : null;
    }

    private static void AddEntries(Tally total, LabelledIssue wanted, LabelledIssue? got, List<Difference>? differences)
    {
        var (labels, read) = (wanted.Entries, got?.Entries ?? []);
        var pairs = EntryAlignment.Of(labels, read);
        var (known, paired) = (pairs.Select(pair => pair.Label).ToHashSet(), pairs.Select(pair => pair.Entry).ToHashSet());
        var (found, exact, unpunished) = (0, 0, 0);
        foreach (var (label, entry) in pairs)
        {
            if (labels[label].IsUnsure)
            {
                unpunished++;
                continue;
            }

            found++;
            if (Judge(total, labels[label], read[entry], differences)) exact++;
        }

        for (var i = 0; i < read.Count; i++)
        {
            if (paired.Contains(i)) continue;
            if (wanted.UnsureSections.Any(section => Likeness.AreAlike(section, read[i].Section))) unpunished++;
            else differences?.Add(Difference.Invented(read[i]));
        }

        for (var i = 0; i < labels.Count; i++)
        {
            if (!known.Contains(i) && !labels[i].IsUnsure) differences?.Add(Difference.Missed(labels[i]));
        }

        total.Add(labels.Count(label => !label.IsUnsure), read.Count - unpunished, found, exact);
    }

    /// <summary>Judges every field of an entry that is found.</summary>
    /// <returns>Whether its section and its link are right.</returns>
    private static bool Judge(Tally total, LabelledEntry wanted, LabelledEntry got, List<Difference>? differences)
    {
        var isInSection = IsSection(wanted.Section, got.Section);
        var hasUrl = wanted.HasUrl(got.Url);
        if (Judges(Unjudged.Title))
            Add(Field.Title, "title", Likeness.Fold(wanted.Title) == Likeness.Fold(got.Title), wanted.Title, got.Title);
        Add(Field.Section, "section", isInSection, wanted.Section, got.Section);
        if (Judges(Unjudged.Url)) Add(Field.Url, "url", hasUrl, wanted.Url, got.Url);
        if (!string.IsNullOrEmpty(wanted.WorkTitle) && Judges(Unjudged.WorkTitle))
            Add(Field.WorkTitle, "workTitle", Likeness.AreAlike(wanted.WorkTitle, got.WorkTitle), wanted.WorkTitle, got.WorkTitle);
        if (Judges(Unjudged.Identifiers))
        {
            var (expected, actual) = (wanted.Identifiers, got.Identifiers);
            Add(Field.Identifiers, "identifiers", expected.SetEquals(actual), Listed(expected), Listed(actual));
        }

        if (wanted.Kind is not null && Judges(Unjudged.Kind)) Add(Field.Kind, "kind", wanted.Kind == got.Kind, wanted.Kind, got.Kind);
        if (wanted.Images is not null && Judges(Unjudged.Images))
            Add(Field.Images, "images", wanted.Images == got.Images, Number(wanted.Images), Number(got.Images));
        return isInSection && (hasUrl || !Judges(Unjudged.Url));

        bool Judges(Unjudged field) => (wanted.Unjudged & field) == 0;

        void Add(Field field, string name, bool isRight, string? expected, string? actual)
        {
            total.Judge(field, isRight);
            var line = wanted.Line == 0 ? got.Line : wanted.Line;
            if (!isRight) differences?.Add(new Difference(DifferenceKind.Different, line, wanted.Title, null, name, expected, actual));
        }
    }

    private static void AddFacts(Tally total, LabelledIssue wanted, LabelledIssue? got, List<Difference>? differences)
    {
        Add("title", wanted.Title, got?.Title, Likeness.AreAlike);
        Add("number", Number(wanted.Number), Number(got?.Number), string.Equals);
        Add("period", wanted.Period, got?.Period, string.Equals);
        Add("language", wanted.Language, got?.Language, (one, other) => Start(one) == Start(other));
        Add("sourceUrl", wanted.SourceUrl, got?.SourceUrl, (one, other) => Likeness.FoldUrl(one) == Likeness.FoldUrl(other));

        // What nobody labelled is not judged.
        void Add(string name, string? expected, string? actual, Func<string?, string?, bool> areSame)
        {
            if (expected is null) return;
            var isRight = areSame(expected, actual);
            total.Judge(Field.Issue, isRight);
            var line = wanted.Line == 0 ? got?.Line ?? 0 : wanted.Line;
            if (!isRight) differences?.Add(new Difference(DifferenceKind.Different, line, null, null, name, expected, actual));
        }
    }

    private static bool IsSection(string? wanted, string? got) =>
        string.IsNullOrEmpty(wanted) ? string.IsNullOrEmpty(got) : Likeness.AreAlike(wanted, got);

    private static string Start(string? language) => language is null ? "" : language[..Math.Min(LettersOfLanguage, language.Length)];

    private static string? Listed(IReadOnlySet<string> identifiers) =>
        identifiers.Count == 0 ? null : string.Join(", ", identifiers.Order(StringComparer.Ordinal));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
