namespace DigestApi;

/// <summary>How much a client may ask of the server, from the section <c>Limits</c> of the configuration.</summary>
internal sealed record Limits
{
    /// <summary>The name of the policy that keeps to <see cref="MaxRequests"/>.</summary>
    public const string Policy = "requests";

    /// <summary>The most bytes of a request's Markdown.</summary>
    public long MaxBytes { get; init; } = 512 * 1024;

    /// <summary>The most blocks and lines of a request's Markdown; each takes up to 2 kilobytes.</summary>
    public int MaxBlocks { get; init; } = 20_000;

    /// <summary>The most characters of a document's name.</summary>
    public int MaxNameLength { get; init; } = 255;

    /// <summary>How many documents are parsed at a time; others wait for their turn.</summary>
    public int MaxParallel { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many requests may be under way at a time, those among them that are still arriving or wait; more are told to come back.
    /// </summary>
    public int MaxRequests { get; init; } = 64;

    /// <summary>The most time from the first byte of a request to its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
