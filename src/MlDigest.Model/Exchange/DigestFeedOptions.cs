using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>What a feed says of itself, and what its items are.</summary>
/// <remarks>Immutable and safe to share between threads; change a copy with <c>with</c>.</remarks>
public sealed record DigestFeedOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static DigestFeedOptions Default { get; } = new();

    /// <summary>What one item is. An entry unless set.</summary>
    public FeedItems Items { get; init; }

    /// <summary>The kinds of entries that the feed has. All unless set.</summary>
    public EquatableList<EntryKind> Kinds { get; init => field = Guard.NotNull(value); } = [];

    /// <summary>
    /// The feed's title. Unless set, the series of the first issue, else its title, else the name of its document, else <c>Digest</c>.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>What the feed is about. Unless set, the description of the first issue.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Who makes the digest. Unless set, the authors that the front matter of the first issue states; Atom, which needs one,
    /// names the feed's title otherwise.
    /// </summary>
    public string? Author { get; init; }

    /// <summary>The page that the feed belongs to. Unless set, the source of the first issue.</summary>
    /// <exception cref="ArgumentException">The value is no absolute http or https address.</exception>
    public string? HomePageUrl { get; init => field = Web(value); }

    /// <summary>The address at which the feed will be found; the feed does not state it unless set.</summary>
    /// <exception cref="ArgumentException">The value is no absolute http or https address.</exception>
    public string? FeedUrl { get; init => field = Web(value); }

    /// <summary>
    /// When the feed was last changed. Unless set, the last day of the latest period; of issues that come one by one, that of the first.
    /// </summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>
    /// Whether the HTML that stands in the document's Markdown is kept as it is. Then the content of items is as safe as the document; who
    /// shows it has to take out what is not. Left out unless set.
    /// </summary>
    public bool KeepsHtml { get; init; }

    private static string? Web(string? url) =>
        url is null || RelativeUrl.OnWeb(url) is not null
            ? url
            : throw new ArgumentException("An absolute http or https address is expected.", nameof(url));
}
