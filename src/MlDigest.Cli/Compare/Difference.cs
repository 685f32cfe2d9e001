namespace MlDigest.Cli.Compare;

/// <summary>One thing that was read in another way than it is labelled.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">The line of the document; 0 where nobody knows it.</param>
/// <param name="Title">The entry's title; null for a fact of the issue.</param>
/// <param name="Section">The title of the section around a missed or invented entry; null where there is none.</param>
/// <param name="Field">The name of what differs, as in the JSON; null for a missed or invented entry.</param>
/// <param name="Expected">What is labelled; null for nothing.</param>
/// <param name="Actual">What was read; null for nothing.</param>
internal sealed record Difference(
    DifferenceKind Kind, int Line, string? Title, string? Section, string? Field, string? Expected, string? Actual)
{
    public static Difference Missed(LabelledEntry entry) =>
        new(DifferenceKind.Missed, entry.Line, entry.Title, entry.Section, null, null, null);

    public static Difference Invented(LabelledEntry entry) =>
        new(DifferenceKind.Invented, entry.Line, entry.Title, entry.Section, null, null, null);

    public override string ToString()
    {
        var what = Kind switch
        {
            DifferenceKind.Missed => $"missed: {Title} ({In})",
            DifferenceKind.Invented => $"invented: {Title} ({In})",
            _ => $"{Field} of {Title ?? "the issue"}: expected {Expected ?? "none"}, actual {Actual ?? "none"}",
        };
        return Line == 0 ? what : FormattableString.Invariant($"line {Line}: {what}");
    }

    private string In => string.IsNullOrEmpty(Section) ? "in no section" : $"in {Section}";
}

/// <summary>How a reading differs from the labels.</summary>
internal enum DifferenceKind
{
    /// <summary>A labelled entry was not read.</summary>
    Missed,

    /// <summary>An entry was read that is none.</summary>
    Invented,

    /// <summary>A field is not what is labelled.</summary>
    Different,
}
