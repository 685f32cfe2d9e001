using System.Globalization;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>What a document's front matter says: lists of texts by name, in order.</summary>
internal sealed class FrontMatter
{
    private static readonly string[] TitleNames = ["title"];
    private static readonly string[] NumberNames = ["number", "issue", "issue_number", "volume", "episode"];
    private static readonly string[] DateNames = ["date", "published", "pubDate", "publishDate", "publish_date", "created", "period"];
    private static readonly string[] LanguageNames = ["language", "lang", "locale"];
    private static readonly string[] DescriptionNames = ["description", "excerpt", "summary", "subtitle", "abstract"];
    private static readonly string[] SourceNames = ["source", "source_url", "sourceUrl", "canonical_url", "canonical", "canonicalUrl", "original", "original_url", "link", "external_url", "absolute_url"];

    private readonly List<string> names = [];
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    // The fields whose values have a place of their own in an issue.
    private readonly HashSet<string> placed = new(StringComparer.Ordinal);

    public string? Title => First(TitleNames);

    public string? Language => First(LanguageNames);

    public string? Description => First(DescriptionNames);

    public string? SourceUrl => First(SourceNames);

    /// <summary>The number, where the field is one.</summary>
    public int? Number => int.TryParse(First(NumberNames, place: false), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && First(NumberNames) is not null ? number : null;

    /// <summary>The period that the date names, where it names one.</summary>
    public string? Period => First(DateNames, place: false) is { } date && PeriodReader.Read(date) is { } period && First(DateNames) is not null ? period : null;

    public void Add(string name, string value)
    {
        var text = value.Trim();
        if (text.Length == 0) return;
        if (!values.TryGetValue(name, out var list))
        {
            values.Add(name, list = []);
            names.Add(name);
        }

        list.Add(text);
    }

    /// <summary>The fields that nobody has asked for and that so have no place of their own.</summary>
    public DigestMetadata Rest() => new(names
        .Where(name => values[name].Count > 1 || !placed.Contains(name))
        .Select(name => new KeyValuePair<string, EquatableList<string>>(name, values[name].ToEquatableList())));

    private string? First(string[] wanted, bool place = true)
    {
        foreach (var want in wanted)
        {
            foreach (var name in names)
            {
                if (!name.Equals(want, StringComparison.OrdinalIgnoreCase)) continue;
                if (place) placed.Add(name);
                return values[name][0];
            }
        }

        return null;
    }
}
