using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Tells whether two runs read the same input with the same program: names, lengths and times of all files.</summary>
internal static class InputFingerprint
{
    /// <param name="paths">The input.</param>
    /// <param name="output">A file that may grow inside the input, with its companions, and is no part of it.</param>
    public static string Of(string[] paths, string output)
    {
        output = Path.GetFullPath(output);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(DigestArchive).Module.ModuleVersionId.ToString());
        foreach (var path in paths)
        {
            Add(hash, Path.GetFullPath(path));
            IEnumerable<FileInfo> files = Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).OrderBy(file => file.FullName, StringComparer.Ordinal)
                : File.Exists(path) ? [new FileInfo(path)] : [];
            foreach (var file in files.Where(file => !file.FullName.StartsWith(output, StringComparison.Ordinal))) Add(hash, string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
