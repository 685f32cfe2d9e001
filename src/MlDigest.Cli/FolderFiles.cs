namespace MlDigest.Cli;

/// <summary>The files under a folder, at any depth. Links are not followed: they may lead out of it, or in circles.</summary>
internal static class FolderFiles
{
    private const char Replacement = '\uFFFD';

    /// <returns>All that is there but folders, and folders that cannot be listed, in ordinal order of the names.</returns>
    public static IReadOnlyList<FolderFile> Under(string folder)
    {
        var files = new List<FolderFile>();
        Add(folder, "");
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];

        void Add(string current, string prefix)
        {
            try
            {
                foreach (var path in Directory.EnumerateFileSystemEntries(current))
                {
                    var (name, file) = (prefix + Path.GetFileName(path), new FileInfo(path));
                    if (Directory.Exists(path) && !OutputPlace.IsLink(path)) Add(path, name + "/");
                    else files.Add(new FolderFile(name, file, ProblemOf(path)));
                }
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                files.Add(new FolderFile(prefix.TrimEnd('/'), new FileInfo(current), FileProblem.Describe(exception, "")));
            }
        }
    }

    /// <returns>Why what a folder lists cannot be read as a file, for people; null when it can.</returns>
    internal static string? ProblemOf(string path)
    {
        try
        {
            if (OutputPlace.IsLink(path)) return "this is a link, which is not followed";
            if (!File.Exists(path))
            {
                return path.Contains(Replacement, StringComparison.Ordinal) ? "its name is not UTF-8; rename it" : "no such file or folder";
            }

            return OutputPlace.IsFile(path) ? null : "this is a device, a pipe or a socket, not a file";
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return FileProblem.Describe(exception, "");
        }
    }
}
