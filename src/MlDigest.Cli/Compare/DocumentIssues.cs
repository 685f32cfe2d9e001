namespace MlDigest.Cli.Compare;

/// <summary>The issues of documents, in the order in which they come.</summary>
internal sealed class DocumentIssues
{
    private readonly Dictionary<string, List<LabelledIssue>> byName = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<LabelledIssue> this[string name] => byName[name];

    public void Add(string document, LabelledIssue issue)
    {
        if (!byName.TryGetValue(document, out var issues))
        {
            byName.Add(document, issues = []);
            names.Add(document);
        }

        issues.Add(issue);
    }

    public bool Has(string name) => byName.ContainsKey(name);
}
