namespace MlDigest.Model.Archives;

/// <summary>The files under a folder. Links are not followed: they may lead out of it, or in circles.</summary>
internal sealed class FolderSource(string folder, string archiveName) : ArchiveSource
{
    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var open = new Stack<(DirectoryInfo Folder, string Prefix)>();
        open.Push((new DirectoryInfo(folder), ""));
        while (open.Count > 0)
        {
            var (current, prefix) = open.Pop();
            var (items, problem) = List(current);
            if (problem is not null) yield return new ArchiveMember { Name = prefix.Length > 0 ? prefix.TrimEnd('/') : archiveName, Problem = problem };
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var name = prefix + item.Name;
                var isFolder = (item.Attributes & FileAttributes.Directory) != 0;
                if (isFolder ? IsLink(item) : IsLink(item) && isWanted(name)) yield return new ArchiveMember { Name = name, Problem = DiagnosticCodes.LinkNotFollowed() };
                else if (isFolder) open.Push(((DirectoryInfo)item, name + "/"));
                else if (isWanted(name)) yield return ToMember((FileInfo)item, name);
            }
        }
    }

    public override Stream Open(ArchiveMember member)
    {
        if (member.Length > 0) return new FileStream(member.Path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        // A pipe or a device has no length either, and would keep its reader waiting; opened for writing too, a pipe does not.
        FileStream stream;
        try
        {
            stream = new FileStream(member.Path!, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not FileNotFoundException)
        {
            // It may not be written, so it is not opened at all: what has no length has no text.
            return Stream.Null;
        }

        if (stream.CanSeek) return stream;
        stream.Dispose();
        throw new IOException("It is a pipe or a device, not a file.");
    }

    public override void Dispose()
    {
    }

    private static ArchiveMember ToMember(FileInfo file, string name)
    {
        try
        {
            return new ArchiveMember { Name = name, Path = file.FullName, Length = file.Length };
        }
        catch (IOException exception)
        {
            return new ArchiveMember { Name = name, Problem = DiagnosticCodes.DocumentUnreadable(exception.Message) };
        }
    }

    private static (FileSystemInfo[] Items, DigestDiagnostic? Problem) List(DirectoryInfo folder)
    {
        try
        {
            return (folder.GetFileSystemInfos(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], DiagnosticCodes.DocumentUnreadable(exception.Message));
        }
    }

#if NETSTANDARD2_0
    private static bool IsLink(FileSystemInfo item) => (item.Attributes & FileAttributes.ReparsePoint) != 0;
#else
    private static bool IsLink(FileSystemInfo item) => item.LinkTarget is not null;
#endif
}
