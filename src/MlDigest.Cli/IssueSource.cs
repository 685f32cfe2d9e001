using System.Threading.Channels;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>The issues of paths, be these documents to parse or JSON that was written before, one by one in order.</summary>
internal sealed class IssueSource(Terminal terminal, DigestArchiveOptions options, string[] paths, OutputFile? file)
{
    private const int IssuesAhead = 16;

    private readonly DocumentNames names = new(paths);

    /// <summary>How many documents, lines and paths could not be read.</summary>
    public int Failures { get; private set; }

    /// <summary>Has the issues taken while they are read. What goes wrong on either side ends both.</summary>
    public async Task PassAsync(Func<IAsyncEnumerable<DigestIssue>, Task> take, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var issues = Channel.CreateBounded<DigestIssue>(IssuesAhead);
        var reading = ReadAsync(issues.Writer, stop.Token);
        try
        {
            await take(issues.Reader.ReadAllAsync(cancellationToken));
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Reads everything. What stops the reading is told to whom takes the issues, and to nobody else.</summary>
    private async Task ReadAsync(ChannelWriter<DigestIssue> issues, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var path in paths)
            {
                var (input, isJson) = LookAt(path);
                if (isJson) await ReadJsonAsync(path, input.Input, issues, cancellationToken);
                else await ParseAsync(path, input, issues, cancellationToken);
            }

            issues.Complete();
        }
        catch (Exception exception)
        {
            issues.Complete(exception);
        }
    }

    private (Terminal Input, bool IsJson) LookAt(string path)
    {
        if (path != Arguments.StandardInput) return (terminal, !Directory.Exists(path) && JsonInput.IsNamedSo(path));
        var peeked = new PeekedStream(terminal.Input);
        return (terminal with { Input = peeked }, peeked.IsJson());
    }

    private async Task ParseAsync(string path, Terminal input, ChannelWriter<DigestIssue> issues, CancellationToken cancellationToken)
    {
        var run = new ParseRun(input, options, new ParseCheckpoint(), AddAsync, file) { Names = names };
        await run.ReadAsync([path], cancellationToken);
        Failures += run.Failures;

        async Task AddAsync(DigestDocument document, IEnumerable<DigestIssue> found, CancellationToken token)
        {
            foreach (var issue in found) await issues.WriteAsync(issue, token);
        }
    }

    private async Task ReadJsonAsync(string path, Stream input, ChannelWriter<DigestIssue> issues, CancellationToken cancellationToken)
    {
        var name = path == Arguments.StandardInput ? "(standard input)" : path;
        try
        {
            await using var stream = path == Arguments.StandardInput ? null : File.OpenRead(path);
            await foreach (var issue in JsonInput.ReadAsync(name, stream ?? input, Report, cancellationToken))
            {
                await issues.WriteAsync(issue, cancellationToken);
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Failures++;
            terminal.Tell($"mldigest: {name}: {FileProblem.Describe(exception, path)}");
        }

        void Report(object error)
        {
            Failures++;
            terminal.Tell($"{name}: {error}");
        }
    }
}
