using MlDigest.Model.Json;

namespace MlDigest.Model.Exchange;

/// <summary>What a feed says of itself in every format.</summary>
internal sealed record FeedHead(
    string Title,
    string? Description,
    IReadOnlyList<string> Authors,
    string? HomePageUrl,
    string? FeedUrl,
    string? Language,
    DateTimeOffset Updated)
{
    private static readonly string[] NamesOfAuthors = ["author", "authors"];

    /// <summary>A name that stays from run to run: the feed's address, else one made of its page or title.</summary>
    public string Id => FeedUrl ?? NameBasedUuid.UrnOf(HomePageUrl ?? Title);

    /// <param name="options">What was set.</param>
    /// <param name="first">The first issue; null where there is none.</param>
    public static FeedHead Of(DigestFeedOptions options, DigestIssue? first)
    {
        string?[] titles = [options.Title, first?.Series, first?.Title, first?.Document, "Digest"];
        return new FeedHead(
            titles.First(title => !string.IsNullOrWhiteSpace(title))!,
            options.Description ?? first?.Description,
            options.Author is { } author ? [author] : AuthorsOf(first),
            options.HomePageUrl ?? (first is null ? null : ExchangeUrl.Web(first.SourceUrl, first)),
            options.FeedUrl,
            LanguageOf(first),
            options.Updated ?? (first?.GetPeriod()?.End is { } day ? FeedTime.Of(day) : FeedTime.None));
    }

    public static string? LanguageOf(DigestIssue? issue) =>
        issue?.Language is { } language && TextForms.IsLanguage(language) ? language : null;

    private static IReadOnlyList<string> AuthorsOf(DigestIssue? issue)
    {
        var name = NamesOfAuthors.FirstOrDefault(name => issue?.Metadata.ContainsKey(name) == true);
        return name is null ? [] : [.. issue!.Metadata[name].Where(author => !string.IsNullOrWhiteSpace(author))];
    }
}
