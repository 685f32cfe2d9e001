using System.Security.Cryptography;

namespace MlDigest.Cli;

/// <summary>
/// The names of what stands beside an output until it is whole: the file it grows in, and a journal. Each run has names of its own that
/// nobody can foresee, and makes files where there are none, so that nothing planted or of the user's is ever opened for writing.
/// </summary>
internal static class PartialFiles
{
    public const string Part = ".part";
    public const string Journal = ".journal";

    private const int BytesOfId = 16;
    private const int Attempts = 10;

    public static string PathOf(string output, string id, string extension) => $"{output}.{id}{extension}";

    /// <summary>Makes the file in which an output grows, under a new name.</summary>
    /// <param name="output">The file that is written.</param>
    /// <param name="mode">As in <see cref="Create"/>.</param>
    /// <param name="bufferSize">As in <see cref="Create"/>.</param>
    public static (string Id, FileStream Part) CreatePart(string output, UnixFileMode? mode, int bufferSize)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfId));
            try
            {
                var part = Create(PathOf(output, id, Part), mode, bufferSize);
                if (File.Exists(part.Name)) return (id, part);
                part.Dispose();
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Between making and locking it, another run may have taken it for one that was left.
            }
        }
    }

    /// <summary>Makes a file, never where anything stands, be it a link, and locks it while it is open.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="mode">Who may read and write it; null for what the user makes files for.</param>
    /// <param name="bufferSize">The bytes that are gathered before they are written.</param>
    public static FileStream Create(string path, UnixFileMode? mode, int bufferSize)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = bufferSize
        };
        if (!OperatingSystem.IsWindows() && mode is not null) options.UnixCreateMode = mode;
        return new FileStream(path, options);
    }

    /// <summary>The runs of which there is something beside an output: at work, stopped or killed.</summary>
    public static IReadOnlyList<string> Ids(string output)
    {
        var (folder, name) = (Path.GetDirectoryName(output) is { Length: > 0 } named ? named : ".", Path.GetFileName(output));
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(file => IdOf(Path.GetFileName(file), name)).OfType<string>().Distinct()];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // What may not be listed may still be written.
            return [];
        }
    }

    /// <summary>Deletes an open file, while it is locked where the system allows that, and closes it.</summary>
    public static void Delete(FileStream? file)
    {
        if (file is null) return;
        if (OperatingSystem.IsWindows()) file.Dispose();
        File.Delete(file.Name);
        file.Dispose();
    }

    private static string? IdOf(string file, string output)
    {
        var extension = Path.GetExtension(file);
        if (extension is not (Part or Journal) || !file.StartsWith(output + ".", StringComparison.Ordinal)) return null;
        var id = file[Math.Min(file.Length - extension.Length, output.Length + 1)..^extension.Length];
        return id.Length == 2 * BytesOfId && id.All(char.IsAsciiHexDigitLower) ? id : null;
    }
}
