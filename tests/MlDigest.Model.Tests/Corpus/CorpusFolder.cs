namespace MlDigest.Model.Tests.Corpus;

/// <summary>The folder of labelled digests: one folder a publication, NAME.md beside NAME.gold.json.</summary>
internal static class CorpusFolder
{
    private const string Variable = "MLDIGEST_CORPUS";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && Directory.Exists(path) ? path : null;

    public static string? Reason { get; } = Path is null ? $"{Variable} names no folder of labelled digests." : null;

    public static IEnumerable<string> Documents() => Path is null ? [] : Directory.EnumerateFiles(Path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
