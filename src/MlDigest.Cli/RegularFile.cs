using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlDigest.Cli;

/// <summary>Opens what was listed as a file of a folder, and does not wait when a pipe or a device has come in its place.</summary>
internal static class RegularFile
{
    // Of open(2): for reading, without waiting, closed when another program is run.
    private const int LinuxFlags = 0x800 | 0x80000;
    private const int MacFlags = 0x4 | 0x1000000;

    /// <exception cref="IOException">It cannot be opened, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path)
    {
        if (!OutputPlace.IsFile(path) && OutputPlace.IsTaken(path)) throw NoFile();
        return OpenWithoutWaiting(path);
    }

    /// <inheritdoc cref="OpenRead"/>
    internal static FileStream OpenWithoutWaiting(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return File.OpenRead(path);
        var handle = new SafeFileHandle(Open(path, OperatingSystem.IsLinux() ? LinuxFlags : MacFlags), ownsHandle: true);
        // Why it cannot be opened the runtime tells better.
        if (handle.IsInvalid) return File.OpenRead(path);
        var stream = new FileStream(handle, FileAccess.Read);
        if (stream.CanSeek) return stream;
        stream.Dispose();
        throw NoFile();
    }

    private static IOException NoFile() => new("this is a link, a device, a pipe or a socket, not a file");

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
