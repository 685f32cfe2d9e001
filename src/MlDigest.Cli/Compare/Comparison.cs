namespace MlDigest.Cli.Compare;

/// <summary>Labelled documents and how right they were read.</summary>
/// <param name="Documents">Each labelled document.</param>
/// <param name="All">All of them together.</param>
/// <param name="Uncounted">The documents that were read and are not labelled.</param>
internal sealed record Comparison(IReadOnlyList<ComparedDocument> Documents, Tally All, IReadOnlyList<string> Uncounted)
{
    public static Comparison Of(DocumentIssues expected, DocumentIssues actual)
    {
        var counterparts = Counterparts(expected, actual);
        var documents = new List<ComparedDocument>();
        var all = new Tally();
        foreach (var name in expected.Names)
        {
            var differences = new List<Difference>();
            var counterpart = counterparts.GetValueOrDefault(name);
            var tally = DocumentScore.Of(expected[name], counterpart is null ? [] : actual[counterpart], differences);
            documents.Add(new ComparedDocument(name, counterpart is null, tally, [.. differences.OrderBy(difference => difference.Line)]));
            all.Add(tally);
        }

        return new Comparison(documents, all, [.. actual.Names.Except(counterparts.Values)]);
    }

    /// <summary>
    /// Documents go by name; those that are left by the last part of it, where only one on either side has that; and one alone with one
    /// alone, whatever they are called.
    /// </summary>
    private static Dictionary<string, string> Counterparts(DocumentIssues expected, DocumentIssues actual)
    {
        var counterparts = expected.Names.Where(actual.Has).ToDictionary(name => name);
        var files = actual.Names.Except(counterparts.Values).ToLookup(FileOf);
        foreach (var names in expected.Names.Where(name => !actual.Has(name)).ToLookup(FileOf))
        {
            if (names.Count() == 1 && files[names.Key].Count() == 1) counterparts.Add(names.Single(), files[names.Key].Single());
        }

        if (expected.Names.Count == 1 && actual.Names.Count == 1) counterparts[expected.Names[0]] = actual.Names[0];
        return counterparts;
    }

    private static string FileOf(string name) => name[(name.LastIndexOf('/') + 1)..];
}

/// <summary>A labelled document and how right it was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsMissing">Whether nothing of that name was read.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Differences">What was read in another way, by line.</param>
internal sealed record ComparedDocument(string Name, bool IsMissing, Tally Tally, IReadOnlyList<Difference> Differences);
