namespace MlDigest.Samples.Tests;

/// <summary>The API with narrow limits, for all tests of a class.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    internal WebSample Sample { get; private set; } = null!;

    public async Task InitializeAsync() => Sample = await WebSample.StartAsync(
        "DigestApi",
        "--Limits:MaxBytes=1000",
        "--Limits:MaxBlocks=150",
        "--Logging:LogLevel:Microsoft.AspNetCore.Diagnostics=Debug",
        "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Information");

    public async Task DisposeAsync() => await Sample.DisposeAsync();
}

/// <summary>The reader over the digests of the samples, for all tests of a class.</summary>
public sealed class RunningReader : IAsyncLifetime
{
    internal WebSample Sample { get; private set; } = null!;

    public async Task InitializeAsync() => Sample = await WebSample.StartAsync("DigestReader");

    public async Task DisposeAsync() => await Sample.DisposeAsync();
}
