using System.Globalization;
using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>A period in words.</summary>
internal static class PeriodText
{
    public static string Of(DigestPeriod period) => period.Kind switch
    {
        PeriodKind.Day => period.Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodKind.Week => $"Week {period.ToString()[6..].TrimStart('0')}, {period.ToString()[..4]}",
        PeriodKind.Month => period.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodKind.Range => string.Join(" – ", period.ToString().Split('/').Select(part => Of(DigestPeriod.Parse(part)))),
        _ => period.ToString(),
    };
}
