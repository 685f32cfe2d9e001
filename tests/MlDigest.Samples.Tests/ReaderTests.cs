using System.Net;

namespace MlDigest.Samples.Tests;

/// <summary>Tests of the reader, over the digests of the samples or a folder of their own.</summary>
public abstract class ReaderTests(RunningReader running) : IClassFixture<RunningReader>, IAsyncLifetime
{
    /// <summary>The titles of the samples' issues, the newest first.</summary>
    protected static readonly string[] NewestFirst =
    [
        "Week 21, 2026",
        "The Commonplace List, 18 May 2026",
        "Tidewater Weekly #20",
        "Week 20, 2026",
        "Paper Lantern May 2026",
        "機械学習きてん 2026年4月号（第7号）",
        "Gradient Gazette, issue 12",
    ];

    private protected WebSample Reader { get; private set; } = running.Sample;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("mldigest").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Reader != running.Sample) await Reader.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    protected async Task StartWithFolderAsync() => Reader = await WebSample.StartAsync("DigestReader", "--archive", Folder);

    protected Task<string> GetAsync(string address) => Reader.Client.GetStringAsync(new Uri(address, UriKind.Relative));

    protected Task<string> SearchAsync(string query) => GetAsync($"/search?q={Uri.EscapeDataString(query)}");

    protected async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await Reader.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
