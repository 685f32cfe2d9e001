namespace DigestReader;

/// <summary>Which feed belongs to a page.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Page">The path of the page.</param>
/// <param name="Query">What the page and the feed are asked for.</param>
public sealed record FeedLink(string Title, string Page, QueryString Query)
{
    public static FeedLink OfIssues(string? series) => new(series ?? "All issues", "/", QueryOf(("series", series)));

    public static FeedLink OfSearch(string query, string? kind) =>
        new(Library.Search.Heading(query) + (kind is null ? "" : $", {kind}"), "/search", QueryOf(("q", query), ("kind", kind)));

    /// <summary>The address of the feed by its name, which says its format.</summary>
    public string UrlOf(string name) => PathOf(name) + Query.ToUriComponent();

    public string PathOf(string name) => $"{Page.TrimEnd('/')}/{name}";

    private static QueryString QueryOf(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = default(QueryString);
        foreach (var (name, value) in parameters)
        {
            if (value is { Length: > 0 }) query = query.Add(name, value);
        }

        return query;
    }
}
