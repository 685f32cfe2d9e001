using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>How often each field of entries that are found, and of issues, is right.</summary>
internal static class FieldShares
{
    /// <summary>For each field that is judged, the share of all that are right and the mean of the publications' shares.</summary>
    public static string Text(IReadOnlyCollection<Tally> publications)
    {
        var shares = Enum.GetValues<Field>().Select(field => (Field: field, Judged: Judged(field))).Where(share => share.Judged.Count > 0);
        return string.Join('\n', shares.Select(share => Line(share.Field, share.Judged)));

        List<(int Right, int Of)> Judged(Field field) => [.. publications.Select(tally => tally[field]).Where(judged => judged.Of > 0)];
    }

    private static string Line(Field field, List<(int Right, int Of)> judged)
    {
        var (right, of) = (judged.Sum(publication => publication.Right), judged.Sum(publication => publication.Of));
        var mean = judged.Average(publication => (double)publication.Right / publication.Of);
        return FormattableString.Invariant(
            $"{field,-12} {(double)right / of:0.0000} ({right} of {of}), mean of {judged.Count} publications {mean:0.0000}");
    }
}
