using DigestReader.Library;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigestReader.Pages;

/// <summary>The addresses of the reader and the pages behind them.</summary>
internal static class Pages
{
    public static void MapPages(this IEndpointRouteBuilder routes, DigestLibrary library)
    {
        // The library never changes: a page is made once, as long as there is room for it. What no page asks for makes no other page.
        var app = routes.MapGroup("").CacheOutput(policy => policy.SetVaryByQuery("series", "kind", "page", "q", "key"));
        app.MapFeeds(library);
        app.MapGet("/", (string? series, int? page) =>
            Page<IssuesPage>(new
            {
                Library = library,
                Issues = PageOf.Create(library.IssuesOf(series), page ?? 1),
                Series = series,
                Feed = FeedLink.OfIssues(series)
            }));
        app.MapGet("/issues/{id}", RazorComponentResult (string id, string? kind, int? page) =>
            library.Find(id) is { } issue
                ? Page<IssuePage>(new { Library = library, Issue = issue, Kind = kind, Number = page ?? 1 })
                : NotFound());
        app.MapGet("/search", (string? q, string? kind, int? page) =>
        {
            var query = Clipped.Query((q ?? "").Trim());
            var found = Search.Find(library, query);
            return Page<EntriesPage>(new
            {
                Library = library,
                Entries = found,
                Page = PageOf.Create(Search.OfKind(found, kind), page ?? 1),
                Kind = kind,
                Heading = Search.Heading(query),
                Query = query,
                Url = $"/search?q={Uri.EscapeDataString(query)}&",
                Feed = FeedLink.OfSearch(query, kind),
            });
        });
        app.MapGet("/works", RazorComponentResult (string key, string? kind, int? page) =>
        {
            var entries = library.WithKey(key).ToList();
            if (entries.Count == 0) return NotFound();
            return Page<EntriesPage>(new
            {
                Library = library,
                Entries = entries,
                Page = PageOf.Create(Search.OfKind(entries, kind), page ?? 1),
                Kind = kind,
                Heading = entries[0].Entry.WorkTitle ?? entries[0].Entry.Title,
                Url = $"/works?key={Uri.EscapeDataString(key)}&",
            });
        });
        app.MapFallback(NotFound);
    }

    private static RazorComponentResult<TPage> Page<TPage>(object parameters) where TPage : IComponent => new(parameters);

    private static RazorComponentResult<NotFoundPage> NotFound() => new() { StatusCode = StatusCodes.Status404NotFound };
}
