namespace DigestApi;

/// <summary>How much a client may ask of the server, from the section <c>Limits</c> of the configuration.</summary>
internal sealed record Limits
{
    /// <summary>The most bytes of a request's Markdown.</summary>
    public long MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>The most time from the first byte of a request to its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
