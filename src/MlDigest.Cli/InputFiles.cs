using MlDigest.Model;
using MlDigest.Model.Archives;

namespace MlDigest.Cli;

/// <summary>The files that a run reads, and must not write.</summary>
internal sealed class InputFiles
{
    // Where the system has it, a link to the file that standard input comes from.
    private const string StandardInputFile = "/dev/stdin";
    private const int BytesCompared = 64 * 1024;

    private readonly List<FileInfo> files;

    private InputFiles(List<FileInfo> files, IReadOnlyList<string> others) => (this.files, Others) = (files, others);

    /// <param name="paths">The paths to read.</param>
    /// <param name="options">Which files of a folder are read.</param>
    public static InputFiles Of(string[] paths, DigestArchiveOptions options)
    {
        var patterns = new NamePatterns(options.Include, options.Exclude);
        var (files, others) = (new List<FileInfo>(), new List<string>());
        foreach (var path in paths.Select(path => path == Arguments.StandardInput ? StandardInputFile : path))
        {
            if (Directory.Exists(path))
            {
                foreach (var file in FolderFiles.Under(path))
                {
                    if (file.Problem is not null) others.Add($"{file.File.FullName}: {file.Problem}");
                    else if (patterns.IsWanted(file.Name)) files.Add(file.File);
                }
            }
            else if (File.Exists(path)) files.Add(new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path));
        }

        return new InputFiles([.. files.Where(file => file.Exists)], others);
    }

    /// <summary>What stands in folders and cannot be read, with reasons.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The files in the order in which they are read.</summary>
    public IReadOnlyList<FileInfo> Files => files;

    /// <summary>
    /// Whether a file is one of these, by whatever name: through links, letter case and mounts one file keeps its
    /// length, its times and its bytes.
    /// </summary>
    public bool Contains(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && files.Any(input => IsSame(input, file));
    }

    private static bool IsSame(FileInfo one, FileInfo other) =>
        one.Length == other.Length && one.LastWriteTimeUtc == other.LastWriteTimeUtc && one.CreationTimeUtc == other.CreationTimeUtc
            && BeginAlike(one, other);

    private static bool BeginAlike(FileInfo one, FileInfo other)
    {
        try
        {
            return FirstBytes(one).SequenceEqual(FirstBytes(other));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // One that is being written by this run is locked: when in doubt, it is read.
            return true;
        }
    }

    private static ReadOnlySpan<byte> FirstBytes(FileInfo file)
    {
        if (file.Length == 0) return [];
        using var stream = file.OpenRead();
        var bytes = new byte[BytesCompared];
        return bytes.AsSpan(0, stream.ReadAtLeast(bytes, BytesCompared, throwOnEndOfStream: false));
    }
}
