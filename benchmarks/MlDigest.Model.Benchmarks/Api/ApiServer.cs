using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>The API of the samples as a process of its own.</summary>
internal sealed class ApiServer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly HttpClient client;

    private ApiServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>The most memory that the system gave the process.</summary>
    public long Peak
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Builds it.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static void Build(string folder) => ProgramOutput.Of("dotnet", [
        "build", Path.Combine(Repository.Root, "samples", "DigestApi"), "--configuration", "Release", "--output", folder,
        "--disable-build-servers"
    ]);

    /// <summary>Starts what was built, on this machine alone, and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ends.</exception>
    public static ApiServer Start(string folder)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        string[] arguments = [Path.Combine(folder, "DigestApi.dll"), "--urls", $"{address}", "--Logging:LogLevel:Default", "Warning"];
        var server = new ApiServer(Process.Start("dotnet", arguments), address);
        while (!server.IsHealthy())
        {
            if (server.process.WaitForExit(Pause)) throw new InvalidOperationException("The API ended.");
        }

        return server;
    }

    /// <summary>What it answers to a digest.</summary>
    /// <exception cref="HttpRequestException">It refuses.</exception>
    public byte[] Post(string name, string markdown)
    {
        using var content = new StringContent(markdown, Encoding.UTF8, "text/markdown");
        using var response = client.PostAsync(new Uri($"/documents?name={name}", UriKind.Relative), content).GetAwaiter().GetResult();
        return response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private bool IsHealthy()
    {
        try
        {
            return client.GetStringAsync(new Uri("/health", UriKind.Relative)).GetAwaiter().GetResult() == "Healthy";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
