#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace MlDigest.Model.Archives;

/// <summary>
/// A file for what has to be read at any place: for the user alone, without a name from the start where the system can have that, so that
/// it is gone however the program ends; elsewhere removed when it is closed.
/// </summary>
internal static class TemporaryCopy
{
    public static FileStream Create()
    {
#if NETSTANDARD2_0
        // It makes the file, for the user alone.
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) File.Delete(copy.Name);
#else
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), "mldigest-" + Guid.NewGuid().ToString("N")), options);
        if (!OperatingSystem.IsWindows()) File.Delete(copy.Name);
#endif
        return copy;
    }
}
