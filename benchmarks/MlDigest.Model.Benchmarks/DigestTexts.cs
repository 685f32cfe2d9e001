using System.IO.Compression;

namespace MlDigest.Model.Benchmarks;

/// <summary>The texts that the benchmarks work on: the Markdown files of a folder or a zip archive, else the sample digests.</summary>
internal static class DigestTexts
{
    private const string Variable = "MLDIGEST_BENCHMARK_INPUT";

    public static IReadOnlyList<string> Load()
    {
        var input = Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(AppContext.BaseDirectory, "digests");
        var texts = File.Exists(input) ? FromZip(input) : Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        return [.. texts];
    }

    private static IEnumerable<string> FromZip(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var member in archive.Entries.Where(member => member.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).OrderBy(member => member.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(member.Open());
            yield return reader.ReadToEnd();
        }
    }
}
