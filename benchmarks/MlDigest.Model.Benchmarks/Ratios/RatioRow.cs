namespace MlDigest.Model.Benchmarks;

/// <summary>A contestant's figures over all rounds, and their ratios to the first contestant's.</summary>
/// <param name="Name">The contestant.</param>
/// <param name="Time">The least time of a round.</param>
/// <param name="TimeRatio">The median of the ratios within each round.</param>
/// <param name="LeastTimeRatio">The ratio of the least times.</param>
/// <param name="Allocated">The median of the bytes allocated in a round.</param>
/// <param name="AllocatedRatio">The ratio of these.</param>
/// <param name="Retained">Bytes in use while the answers are kept.</param>
internal sealed record RatioRow(
    string Name,
    TimeSpan Time,
    double TimeRatio,
    double LeastTimeRatio,
    long Allocated,
    double AllocatedRatio,
    long Retained);
