using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MlDigest.Model.Archives;

/// <summary>
/// What .NET cannot ask Linux: what a name stands for without opening it, and an opening that neither waits for a pipe's writer nor follows
/// a link that has taken a file's place.
/// </summary>
internal static class LinuxFile
{
    public const string NoFile = "It is a pipe, a socket or a device, not a file.";
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeMask = 1;
    private const int StatusLength = 256;
    private const int ModeOffset = 28;
    private const int TypeBits = 0xF000;
    private const int RegularType = 0x8000;
    private const int FolderType = 0x4000;
    private const int ReadWithoutWaiting = 0x800;
    private const int CloseOnExec = 0x80000;

    /// <summary>Whether it is Linux, and a system library that knows the calls.</summary>
    public static bool IsSupported { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
            && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && Works();

    /// <summary>Whether a name stands for a pipe, a socket or a device. Of what is not there nothing is said.</summary>
    public static bool IsSpecial(string path) => IsSpecial(CurrentFolder, Bytes(path), NoFollow);

    /// <summary>Opens a regular file for reading, without waiting.</summary>
    /// <exception cref="IOException">It cannot be opened, is a link, or is no regular file.</exception>
    public static FileStream OpenRead(string path)
    {
        // The architectures disagree about this one alone.
        var noFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;
        var descriptor = Open(Bytes(path), ReadWithoutWaiting | CloseOnExec | noFollow);
        if (descriptor < 0) throw new IOException(new Win32Exception(Marshal.GetLastWin32Error()).Message + ".");
        var handle = new SafeFileHandle((IntPtr)descriptor, ownsHandle: true);
        try
        {
            if (IsSpecial(descriptor, [0], EmptyPath)) throw new IOException(NoFile);
            return new FileStream(handle, FileAccess.Read, 1);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static bool IsSpecial(int folder, byte[] path, int flags)
    {
        var status = new byte[StatusLength];
        if (Status(folder, path, flags, TypeMask, status) != 0) return false;
        return (LittleEndian.UInt16(status, ModeOffset) & TypeBits) is not (RegularType or FolderType);
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");

    private static bool Works()
    {
        try
        {
            return Status(CurrentFolder, Bytes("/"), NoFollow, TypeMask, new byte[StatusLength]) == 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
