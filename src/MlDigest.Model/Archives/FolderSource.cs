namespace MlDigest.Model.Archives;

/// <summary>The files under a folder. Links are not followed: they may lead out of it, or in circles.</summary>
internal sealed class FolderSource(string folder, string archiveName) : ArchiveSource
{
    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var open = new Stack<(FileSystemInfo Item, string Name)>();
        open.Push((new DirectoryInfo(folder), ""));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (item, name) = open.Pop();
            // What it was when it was listed; it may be gone since, and its attributes say nothing of that.
            var inner = item as DirectoryInfo;
            if (name.Length > 0 && IsLink(item))
            {
                if (inner is not null || isWanted(name))
                {
                    yield return new ArchiveMember { Name = name, Problem = DiagnosticCodes.LinkNotFollowed() };
                }
            }
            else if (inner is not null)
            {
                var (items, problem) = List(inner);
                if (problem is not null)
                {
                    yield return new ArchiveMember { Name = name.Length > 0 ? name : archiveName, Problem = problem };
                }

                // The last comes out last: all names come in ordinal order, whatever the disk's.
                Array.Sort(Array.ConvertAll(items, NameInOrder), items, StringComparer.Ordinal);
                var prefix = name.Length > 0 ? name + "/" : "";
                for (var i = items.Length - 1; i >= 0; i--) open.Push((items[i], prefix + items[i].Name));
            }
            else if (isWanted(name)) yield return ToMember((FileInfo)item, name);
        }
    }

    private static string NameInOrder(FileSystemInfo item) => item is DirectoryInfo ? item.Name + "/" : item.Name;

    public override Stream Open(ArchiveMember member)
    {
        if (LinuxFile.IsSupported) return LinuxFile.OpenRead(member.Path!);
        if (member.Length > 0)
        {
            return new FileStream(member.Path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        }

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
        throw new IOException(LinuxFile.NoFile);
    }

    public override void Dispose()
    {
    }

    private static ArchiveMember ToMember(FileInfo file, string name)
    {
        try
        {
            var length = file.Length;
            // Only files have a length.
            var isSpecial = length == 0 && LinuxFile.IsSupported && LinuxFile.IsSpecial(file.FullName);
            var problem = isSpecial ? DiagnosticCodes.DocumentUnreadable(LinuxFile.NoFile) : null;
            return new ArchiveMember { Name = name, Path = file.FullName, Length = length, Problem = problem };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ArchiveMember { Name = name, Problem = Unreadable(file, exception) };
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
            return ([], Unreadable(folder, exception));
        }
    }

    // .NET reads bytes of a name that are no UTF-8 as U+FFFD, and by that name nothing can be found.
    private static DigestDiagnostic Unreadable(FileSystemInfo item, Exception exception) => DiagnosticCodes.DocumentUnreadable(
        exception is not (FileNotFoundException or DirectoryNotFoundException) ? exception.Message
        : item.Name.Contains('\uFFFD') ? "Its name is not UTF-8."
        : "It is not there any more.");

#if NETSTANDARD2_0
    private static bool IsLink(FileSystemInfo item) => (item.Attributes & FileAttributes.ReparsePoint) != 0;
#else
    private static bool IsLink(FileSystemInfo item) => item.LinkTarget is not null;
#endif
}
