using System.Globalization;

namespace MlDigest.Model.Exchange;

/// <summary>Days as the instants that feeds have: midnight, UTC.</summary>
internal static class FeedTime
{
    /// <summary>What stands where an instant is required and none is known.</summary>
    public static DateTimeOffset None { get; } = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Of(DateTime day) => new(day.Ticks, TimeSpan.Zero);

    public static string Rfc3339(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Rfc822(DateTimeOffset time) =>
        time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
