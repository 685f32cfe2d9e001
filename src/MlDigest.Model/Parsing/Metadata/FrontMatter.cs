namespace MlDigest.Model.Parsing.Metadata;

/// <summary>What a document's front matter says: lists of texts by name, in order.</summary>
internal sealed class FrontMatter
{
    private readonly List<KeyValuePair<string, List<string>>> fields = [];

    public string? Title => First("title");

    public string? Number => First("number", "issue", "issue_number", "volume", "episode");

    public string? Date => First("date", "published", "pubDate", "publishDate", "publish_date", "created", "period");

    public string? Language => First("language", "lang", "locale");

    public string? Description => First("description", "excerpt", "summary", "subtitle", "abstract");

    public string? SourceUrl => First("source", "source_url", "sourceUrl", "canonical_url", "canonical", "canonicalUrl", "original", "original_url", "link", "external_url");

    public void Add(string name, string value)
    {
        var text = value.Trim();
        if (text.Length == 0) return;
        foreach (var field in fields)
        {
            if (field.Key != name) continue;
            field.Value.Add(text);
            return;
        }

        fields.Add(new KeyValuePair<string, List<string>>(name, [text]));
    }

    /// <summary>All fields but those whose values have a place of their own in an issue.</summary>
    public DigestMetadata Rest(params string?[] placed) => new(fields
        .Where(field => field.Value.Count > 1 || Array.IndexOf(placed, field.Value[0]) < 0)
        .Select(field => new KeyValuePair<string, EquatableList<string>>(field.Key, field.Value.ToEquatableList())));

    private string? First(params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var field in fields)
            {
                if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Value[0];
            }
        }

        return null;
    }
}
