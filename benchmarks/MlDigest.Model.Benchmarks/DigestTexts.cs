using System.IO.Compression;

namespace MlDigest.Model.Benchmarks;

/// <summary>The texts that the benchmarks work on: the Markdown files of a folder or a zip archive, or one file.</summary>
internal static class DigestTexts
{
    private const string Variable = "MLDIGEST_BENCHMARK_INPUT";

    /// <summary>The input that is used when none is named on the command line: that of the environment, else the sample digests.</summary>
    public static string DefaultInput => Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(AppContext.BaseDirectory, "digests");

    public static IReadOnlyList<string> Load() => Load(DefaultInput);

    public static IReadOnlyList<string> Load(string input)
    {
        if (Directory.Exists(input)) return [.. Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        return input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? [.. FromZip(input)] : [File.ReadAllText(input)];
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
