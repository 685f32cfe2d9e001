namespace MlDigest.Model;

/// <summary>What a document states as the time of an issue.</summary>
public enum PeriodKind
{
    /// <summary>A day: <c>2020-05-04</c>.</summary>
    Day,

    /// <summary>A week: <c>2021-W06</c>.</summary>
    Week,

    /// <summary>A month: <c>2020-09</c>.</summary>
    Month,

    /// <summary>A year: <c>2020</c>.</summary>
    Year,

    /// <summary>A range: <c>2025-06-23/2025-06-29</c>.</summary>
    Range,
}
