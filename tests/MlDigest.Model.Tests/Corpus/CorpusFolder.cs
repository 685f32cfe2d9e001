using System.IO.Compression;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>
/// The folder of real digests: documents with labels (NAME.md beside NAME.gold.json) and zip archives without, at any depth.
/// </summary>
internal static class CorpusFolder
{
    private const string Variable = "MLDIGEST_CORPUS";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && Directory.Exists(path)
        ? path
        : null;

    public static string? Reason { get; } = Path is null ? $"{Variable} names no folder of real digests." : null;

    /// <summary>The labelled documents, in ordinal order.</summary>
    public static IEnumerable<string> Documents() => Files("*.gold.json").Select(gold => gold[..^".gold.json".Length] + ".md");

    public static IEnumerable<string> Archives() => Files("*.zip");

    /// <summary>The Markdown documents of all archives, with their names in them.</summary>
    public static IEnumerable<(string Name, string Text)> DocumentsOfArchives()
    {
        foreach (var path in Archives())
        {
            using var archive = ZipFile.OpenRead(path);
            foreach (var member in archive.Entries.Where(member => System.IO.Path.GetExtension(member.Name) is ".md" or ".markdown"))
            {
                using var reader = new StreamReader(member.Open());
                yield return (member.FullName, reader.ReadToEnd());
            }
        }
    }

    /// <summary>The path of a labelled document by its file name.</summary>
    public static string Document(string name) => Documents().Single(path => System.IO.Path.GetFileName(path) == name);

    private static IEnumerable<string> Files(string pattern) =>
        Path is null ? [] : Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
