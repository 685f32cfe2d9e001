namespace MlDigest.Model.Benchmarks;

/// <summary>The folder of the sources that this program was built from.</summary>
internal static class Repository
{
    /// <exception cref="DirectoryNotFoundException">The program does not stand in its repository.</exception>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MlDigest.Model.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"{AppContext.BaseDirectory} is in no folder with MlDigest.Model.sln.");
    }
}
