namespace MlDigest.Model.Exchange;

/// <summary>What an item of a feed says in every format.</summary>
/// <param name="Id">A name that stays from run to run.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Url">The page on which the item appeared.</param>
/// <param name="ExternalUrl">The page that the item is about.</param>
/// <param name="Html">The content.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Tags">Kinds and identifiers.</param>
/// <param name="Enclosures">Papers, then images.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Period">The time of the issue.</param>
internal sealed record FeedItem(
    string Id,
    string Title,
    string? Url,
    string? ExternalUrl,
    string Html,
    string? Summary,
    IReadOnlyList<string> Tags,
    IReadOnlyList<FeedEnclosure> Enclosures,
    string? Language,
    DigestPeriod? Period)
{
    /// <summary>
    /// The name as text of a feed: where it has characters that no feed can hold, which may be all it differs by, a UUID made of it.
    /// </summary>
    public string HeldId => ExchangeText.Of(Id) == Id ? Id : NameBasedUuid.UrnOf(Id);

    /// <summary>When the item was published: only where the period is one day.</summary>
    public DateTimeOffset? Published => Period is { Kind: PeriodKind.Day } period ? FeedTime.Of(period.Start) : null;

    /// <summary>
    /// When the item was last changed, for formats that must say so: the last day of the period, else the beginning of 1970.
    /// </summary>
    public DateTimeOffset Updated => Period is { } period ? FeedTime.Of(period.End) : FeedTime.None;

    public string? Image => Enclosures.FirstOrDefault(file => file.MediaType.StartsWith("image/", StringComparison.Ordinal)).Url;
}
