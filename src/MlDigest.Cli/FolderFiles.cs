namespace MlDigest.Cli;

/// <summary>The files under a folder, at any depth. Links are not followed: they may lead out of it, or in circles.</summary>
internal static class FolderFiles
{
    /// <param name="folder">The folder.</param>
    /// <param name="tellUnreadable">Is told of each folder in it that cannot be listed, and why.</param>
    /// <returns>The files with their names in the folder, which have <c>/</c> between folders, in ordinal order of these.</returns>
    public static IEnumerable<(string Name, FileInfo File)> Under(string folder, Action<string, Exception>? tellUnreadable = null)
    {
        var files = new List<(string Name, FileInfo File)>();
        Add(new DirectoryInfo(folder), "");
        return files.OrderBy(file => file.Name, StringComparer.Ordinal);

        void Add(DirectoryInfo current, string prefix)
        {
            try
            {
                foreach (var item in current.EnumerateFileSystemInfos())
                {
                    if (item.LinkTarget is not null) continue;
                    if (item is DirectoryInfo inner) Add(inner, $"{prefix}{item.Name}/");
                    else files.Add((prefix + item.Name, (FileInfo)item));
                }
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                tellUnreadable?.Invoke(Path.Combine(folder, prefix), exception);
            }
        }
    }
}
