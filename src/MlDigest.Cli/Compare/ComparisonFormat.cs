namespace MlDigest.Cli.Compare;

/// <summary>How a comparison is printed.</summary>
internal enum ComparisonFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
