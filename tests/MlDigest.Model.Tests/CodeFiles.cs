namespace MlDigest.Model.Tests;

/// <summary>The code of the repository that the tests run in.</summary>
internal static class CodeFiles
{
    public static string Root { get; } = Find();

    /// <summary>The files of C#, or by another pattern, below a folder; those that a build makes are left out.</summary>
    public static IEnumerable<string> In(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MlDigest.Model.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
