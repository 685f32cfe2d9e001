using System.Text.Json;
using MlDigest.Model;

namespace MlDigest.Cli.Compare;

/// <summary>Reads labels: issues as JSON or JSON Lines, with the marks in them. A file in which something is wrong is not used.</summary>
internal sealed class LabelFiles(Terminal terminal)
{
    private const int MaxDepth = 1000;

    private readonly DocumentIssues documents = new();

    /// <summary>How many files could not be used.</summary>
    public int Failures { get; private set; }

    public async Task<DocumentIssues> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var files = new JsonFiles(terminal, (name, stream) => ReadAsync(name, stream, cancellationToken));
        await files.ReadAsync(path);
        if (files.IsUnreadable) Failures++;
        return documents;
    }

    private async Task ReadAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await stream.CopyToAsync(text, cancellationToken);
        text.Position = 0;
        var (issues, isRight) = (new List<DigestIssue>(), true);
        await foreach (var issue in JsonInput.ReadAsync(name, text, Report, cancellationToken)) issues.Add(issue);
        if (!isRight) return;
        try
        {
            var values = Values(text.GetBuffer().AsSpan(0, (int)text.Length));
            foreach (var (issue, json) in issues.Zip(values)) documents.Add(issue.Document, IssueLabels.Of(issue, json));
        }
        catch (FormatException exception)
        {
            Report(exception.Message);
        }

        void Report(object error)
        {
            if (isRight) Failures++;
            isRight = false;
            terminal.Tell($"{name}: {error}");
        }
    }

    /// <summary>The issues of a text that is one, an array of some, or one a line.</summary>
    private static List<JsonElement> Values(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(
            utf8.TrimStart("\uFEFF"u8), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = MaxDepth });
        var values = new List<JsonElement>();
        while (reader.Read())
        {
            var value = JsonElement.ParseValue(ref reader);
            if (value.ValueKind == JsonValueKind.Array) values.AddRange(value.EnumerateArray());
            else values.Add(value);
        }

        return values;
    }
}
