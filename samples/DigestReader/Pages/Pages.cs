using DigestReader.Library;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigestReader.Pages;

/// <summary>The addresses of the reader and the pages behind them.</summary>
internal static class Pages
{
    public static void MapPages(this IEndpointRouteBuilder app, DigestLibrary library)
    {
        app.MapGet("/", (string? series, int? page) =>
        {
            var issues = series is null ? library.Issues : [.. library.Issues.Where(issue => issue.Issue.Series == series)];
            return Page<IssuesPage>(new { Library = library, Issues = PageOf.Create(issues, page ?? 1), Series = series });
        });
        app.MapGet("/issues/{id}", RazorComponentResult (string id) =>
            library.Find(id) is { } issue ? Page<IssuePage>(new { Library = library, Issue = issue }) : NotFound());
        app.MapGet("/search", (string? q, int? page) =>
        {
            var query = (q ?? "").Trim();
            var entries = PageOf.Create(Search.Find(library, query), page ?? 1);
            return Page<EntriesPage>(new { Library = library, Entries = entries, Heading = $"“{query}”", Query = query, Url = $"/search?q={Uri.EscapeDataString(query)}&" });
        });
        app.MapGet("/works", RazorComponentResult (string key, int? page) =>
        {
            var entries = library.WithKey(key).ToList();
            if (entries.Count == 0) return NotFound();
            var heading = entries[0].Entry.WorkTitle ?? entries[0].Entry.Title;
            return Page<EntriesPage>(new { Library = library, Entries = PageOf.Create(entries, page ?? 1), Heading = heading, Url = $"/works?key={Uri.EscapeDataString(key)}&" });
        });
        app.MapFallback(NotFound);
    }

    private static RazorComponentResult<TPage> Page<TPage>(object parameters) where TPage : IComponent => new(parameters);

    private static RazorComponentResult<NotFoundPage> NotFound() => new() { StatusCode = StatusCodes.Status404NotFound };
}
