using System.Formats.Tar;

namespace MlDigest.Cli;

/// <summary>Whether a file may be written at a path: nothing but regular files is ever replaced, and no link is followed.</summary>
internal static class OutputPlace
{
    private static readonly int NoReasonOfTheSystem = new IOException().HResult;

    /// <returns>Why no output can be written there, for people; null when it can.</returns>
    public static string? Problem(string path)
    {
        if (path.Length == 0) return "name a file for --output";
        if (Directory.Exists(path)) return "this is a folder; name a file for --output";
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            return $"there is no folder '{folder}'; make it first";
        }

        if (IsLink(path)) return "this is a symbolic link; name the file it leads to for --output";
        return File.Exists(path) && !IsRegular(path) ? "this is a device or a pipe; name a file for --output" : null;
    }

    /// <summary>Whether anything has this name, be it a link that leads nowhere.</summary>
    public static bool IsTaken(string path) => Path.Exists(path) || IsLink(path);

    /// <summary>Whether this is a file of bytes: no folder, link, device, pipe or socket.</summary>
    public static bool IsFile(string path) => File.Exists(path) && !IsLink(path) && IsRegular(path);

    /// <summary>Whether this is a symbolic link, wherever it leads.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    // Devices, pipes and sockets have no length. What they are the runtime tells only to who packs them.
    private static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(path).Length > 0) return true;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(path, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException exception)
        {
            // A socket cannot be packed. Only a file is opened for it, which another program may have locked.
            return exception.HResult != NoReasonOfTheSystem;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
