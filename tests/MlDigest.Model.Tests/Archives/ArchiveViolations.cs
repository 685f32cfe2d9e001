namespace MlDigest.Model.Tests.Archives;

/// <summary>Looks for what an archive may not do, whatever its bytes, and says what it is; null when there is nothing.</summary>
internal static class ArchiveViolations
{
    private static readonly DigestArchiveOptions Options = new() { MaxDegreeOfParallelism = 1 };

    /// <summary>
    /// An exception, a document without a word, two of one name, unsafe names, or another result where the stream goes forward only.
    /// </summary>
    public static async Task<string?> InAsync(byte[] archive)
    {
        try
        {
            using var seekable = new MemoryStream(archive);
            using var forward = new ForwardOnly(archive);
            var documents = await ReadAsync(seekable);
            if (!documents.SequenceEqual(await ReadAsync(forward))) return "A stream that goes forward only gives other documents.";
            if (documents.Select(document => document.Name).Distinct(StringComparer.Ordinal).Count() < documents.Count)
            {
                return "Two documents have one name.";
            }

            if (documents.FirstOrDefault(document => !IsSafe(document.Name)) is { } named) return $"The name is not safe: {named.Name}";
            return documents.FirstOrDefault(document => document.Issues.Count == 0
                && document.Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error)) is { } silent
                ? $"A document has no issue and no error: {silent.Name}"
                : null;
        }
#pragma warning disable CA1031 // Any exception is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static async Task<List<DigestDocument>> ReadAsync(Stream stream)
    {
        var documents = new List<DigestDocument>();
        await foreach (var document in DigestArchive.Open(stream, "archive").ParseAsync(Options)) documents.Add(document);
        return documents;
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and < 5_000 && !name.Any(char.IsControl) && name.Split('/').All(part => part is not ("" or "." or ".."));

    private sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
