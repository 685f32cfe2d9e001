using System.Collections.Concurrent;
using System.Diagnostics;

namespace MlDigest.Samples.Tests;

/// <summary>A web sample that listens on a free port of this machine until it is disposed of.</summary>
internal sealed class WebSample : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new();

    private WebSample(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The sample ended: {Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public string Log => string.Join('\n', lines);

    public static async Task<WebSample> StartAsync(string name, params string[] arguments)
    {
        var sample = new WebSample(Sample.Start(name, ["--urls", "http://127.0.0.1:0", .. arguments]));
        try
        {
            sample.Address = await sample.address.Task;
            sample.Client = new HttpClient { BaseAddress = sample.Address };
            return sample;
        }
        catch
        {
            await sample.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for a line that holds a text.</summary>
    public Task LoggedAsync(string text)
    {
        var source = awaited.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Log.Contains(text, StringComparison.Ordinal)) source.TrySetResult();
        return source.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }

        foreach (var (text, source) in awaited)
        {
            if (line.Contains(text, StringComparison.Ordinal)) source.TrySetResult();
        }
    }
}
