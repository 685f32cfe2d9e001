using System.IO.Compression;
using MlDigest.Model.Benchmarks.Generation;

namespace MlDigest.Model.Benchmarks;

/// <summary>The texts that the benchmarks work on: the Markdown files of a folder or a zip archive, one file, or generated ones.</summary>
internal static class DigestTexts
{
    private const string Variable = "MLDIGEST_BENCHMARK_INPUT";

    // What is generated is of this seed and checked against what was meant.
    private const int Seed = 1;
    private const string Generated = "generated:";

    /// <summary>The input that the environment names.</summary>
    public static string? NamedInput => Environment.GetEnvironmentVariable(Variable);

    /// <summary>
    /// The input that is used when none is named on the command line: that of the environment, else 10 MB of generated digests.
    /// </summary>
    public static string DefaultInput => NamedInput ?? Generated + "10MB";

    /// <summary>The sample digests.</summary>
    public static string Samples => Path.Combine(AppContext.BaseDirectory, "digests");

    public static IReadOnlyList<string> Load() => Load(DefaultInput);

    /// <param name="input">A folder, a zip archive, a file, or <c>generated:10MB</c>.</param>
    /// <exception cref="InvalidOperationException">The parser does not read a generated digest as it was meant.</exception>
    public static IReadOnlyList<string> Load(string input)
    {
        if (input.StartsWith(Generated, StringComparison.Ordinal))
        {
            return [.. GeneratedArchive.Take(ByteSize.Parse(input[Generated.Length..]), Seed).Select(digest => digest.CheckedMarkdown())];
        }

        if (Directory.Exists(input))
        {
            return [.. Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)];
        }

        return input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? [.. FromZip(input)] : [File.ReadAllText(input)];
    }

    private static IEnumerable<string> FromZip(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var member in archive.Entries.Where(member => member.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .OrderBy(member => member.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(member.Open());
            yield return reader.ReadToEnd();
        }
    }
}
