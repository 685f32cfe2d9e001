using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Where issues go: at once when they are lines, else when all are there.</summary>
internal sealed class IssueOutput(Stream stream, OutputFormat format, bool toTerminal)
{
    private readonly List<DigestIssue> held = [];
    private OutputFormat format = format == OutputFormat.Auto && toTerminal ? OutputFormat.Table : format;

    public async Task AddAsync(IEnumerable<DigestIssue> issues, CancellationToken cancellationToken)
    {
        held.AddRange(issues);
        if (format == OutputFormat.Auto && held.Count > 1) format = OutputFormat.Jsonl;
        if (format != OutputFormat.Jsonl) return;
        await DigestJsonLines.WriteAsync(stream, held, cancellationToken);
        held.Clear();
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Table) await IssueTable.WriteAsync(stream, held, toTerminal, cancellationToken);
        else if (format == OutputFormat.Json || held.Count == 1) await JsonOutput.WriteIndentedAsync(stream, held, cancellationToken);
        stream.Flush();
    }
}
