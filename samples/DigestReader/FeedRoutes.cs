using DigestReader.Library;
using Microsoft.AspNetCore.Http.Extensions;
using MlDigest.Model;

namespace DigestReader;

/// <summary>The addresses of the feeds: of all issues or those of a publication, and of what a search finds.</summary>
internal static class FeedRoutes
{
    private static readonly (string Name, string Type, FeedFormat Format)[] Formats =
        [("feed.json", "application/feed+json", FeedFormat.JsonFeed), ("feed.atom", "application/atom+xml", FeedFormat.Atom)];

    /// <summary>The name and media type of every feed.</summary>
    public static IEnumerable<(string Name, string Type)> All => Formats.Select(format => (format.Name, format.Type));

    public static void MapFeeds(this IEndpointRouteBuilder routes, DigestLibrary library)
    {
        foreach (var (name, type, format) in Formats)
        {
            routes.MapGet($"/{name}", (HttpRequest request, string? series) =>
                Feed(request, FeedLink.OfIssues(series), FeedItems.Issues, Feeds.Newest(library, series)));
            routes.MapGet($"/search/{name}", (HttpRequest request, string? q, string? kind) =>
            {
                var query = Clipped.Query((q ?? "").Trim());
                var found = Search.OfKind(Search.Find(library, query), kind);
                return Feed(request, FeedLink.OfSearch(query, kind), FeedItems.Entries, Feeds.Newest(library, found));
            });

            IResult Feed(HttpRequest request, FeedLink link, FeedItems items, IReadOnlyList<DigestIssue> issues)
            {
                var options = new DigestFeedOptions
                {
                    Items = items,
                    Title = link.Title,
                    Description = $"From {library.Name}",
                    Author = library.Name,
                    HomePageUrl = Absolute(request, link.Page, link.Query),
                    FeedUrl = Absolute(request, link.PathOf(name), link.Query),
                };
                var token = request.HttpContext.RequestAborted;
                return Results.Stream(body => DigestFeed.WriteAsync(body, issues, format, options, token), $"{type}; charset=utf-8");
            }
        }
    }

    /// <summary>The address as the client knows this site; null where what it says is none.</summary>
    private static string? Absolute(HttpRequest request, string path, QueryString query)
    {
        var url = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, path, query);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsoluteUri : null;
    }
}
