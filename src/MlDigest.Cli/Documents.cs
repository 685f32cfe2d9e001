namespace MlDigest.Cli;

/// <summary>The documents that a path on the command line stands for.</summary>
internal static class Documents
{
    private const string StandardInput = "-";
    private static readonly string[] Extensions = [".md", ".markdown", ".mdx"];

    public static bool Exists(string path) => path == StandardInput || File.Exists(path) || Directory.Exists(path);

    /// <summary>The documents under a path, in ordinal order of their names.</summary>
    public static IEnumerable<Source> Under(string path)
    {
        if (path == StandardInput) return [new Source("(standard input)", null)];
        if (!Directory.Exists(path)) return [new Source(Path.GetFileName(path), path)];
        return Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => new Source(Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), file))
            .OrderBy(source => source.Name, StringComparer.Ordinal);
    }

    /// <summary>One document.</summary>
    /// <param name="Name">The name it gets in the output: relative to the folder it was found in.</param>
    /// <param name="Path">The file; null for standard input.</param>
    internal sealed record Source(string Name, string? Path);
}
