using System.Runtime.CompilerServices;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Issues as JSON or JSON Lines, told apart by the file's name or, where it does not tell, by the text.</summary>
internal static class JsonInput
{
    private static readonly string[] LinesExtensions = [".jsonl", ".ndjson"];
    private static readonly string[] Extensions = [".json", .. LinesExtensions];

    /// <summary>Whether a file is JSON or JSON Lines by its name.</summary>
    public static bool IsNamedSo(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is JSON Lines by its name.</summary>
    public static bool IsNamedAsLines(string name) => LinesExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The file's name.</param>
    /// <param name="stream">One issue, an array of issues, or one issue a line.</param>
    /// <param name="report">Is told what is wrong, with line and path. A bad line costs no other.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async IAsyncEnumerable<DigestIssue> ReadAsync(
        string name,
        Stream stream,
        Action<object> report,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsNamedAsLines(name))
        {
            await foreach (var issue in ReadLinesAsync(stream, report, cancellationToken)) yield return issue;
            yield break;
        }

        if (!IsNamedSo(name))
        {
            var peeked = stream as PeekedStream ?? new PeekedStream(stream);
            if (await peeked.IsJsonLinesAsync(cancellationToken))
            {
                await foreach (var issue in ReadLinesAsync(peeked, report, cancellationToken)) yield return issue;
                yield break;
            }

            stream = peeked;
        }

        using var text = new MemoryStream();
        await stream.CopyToAsync(text, cancellationToken);
        text.Position = 0;
        if (!MayBeJson(BytesOf(text))) report("this is no JSON; to read Markdown, use 'mldigest parse'");
        else if (IsOneValue(name, BytesOf(text)))
        {
            foreach (var issue in ReadValue(BytesOf(text), report)) yield return issue;
        }
        else
        {
            await foreach (var issue in ReadLinesAsync(text, report, cancellationToken)) yield return issue;
        }
    }

    private static IAsyncEnumerable<DigestIssue> ReadLinesAsync(
        Stream stream,
        Action<object> report,
        CancellationToken cancellationToken) =>
        DigestJsonLines.ReadAsync(stream, new DigestJsonLinesOptions { OnError = report }, cancellationToken);

    private static EquatableList<DigestIssue> ReadValue(ReadOnlySpan<byte> utf8, Action<object> report)
    {
        try
        {
            return DigestJson.DeserializeIssues(utf8);
        }
        catch (DigestJsonException exception)
        {
            report(exception.Errors[0]);
            return [];
        }
    }

    private static ReadOnlySpan<byte> BytesOf(MemoryStream text) => text.GetBuffer().AsSpan(0, (int)text.Length);

    private static bool MayBeJson(ReadOnlySpan<byte> utf8) => utf8.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    // Without a telling name: an array, or an object of which a bracket stands on a line of its own.
    private static bool IsOneValue(string name, ReadOnlySpan<byte> utf8)
    {
        if (string.Equals(Path.GetExtension(name), ".json", StringComparison.OrdinalIgnoreCase)) return true;
        var text = utf8.TrimStart("\uFEFF \t\r\n"u8);
        var end = text.IndexOf((byte)'\n');
        var line = (end < 0 ? text : text[..end]).TrimEnd(" \t\r"u8);
        return line.StartsWith("["u8) || line.SequenceEqual("{"u8);
    }
}
