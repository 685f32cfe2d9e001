namespace DigestApi;

/// <summary>How much a client may ask of the server, from the section <c>Limits</c> of the configuration.</summary>
internal sealed record Limits
{
    /// <summary>The most bytes of a request's Markdown.</summary>
    public long MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>The most blocks and lines of a request's Markdown; with so many, parsing it takes less than 40 megabytes.</summary>
    public int MaxBlocks { get; init; } = 20_000;

    /// <summary>The most characters of a document's name.</summary>
    public int MaxNameLength { get; init; } = 255;

    /// <summary>How many documents are parsed at a time; others wait for their turn.</summary>
    public int MaxParallel { get; init; } = Environment.ProcessorCount;

    /// <summary>The most time from the first byte of a request to its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
