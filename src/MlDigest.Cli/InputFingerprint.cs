using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Tells whether two runs read the same input with the same program: names, lengths and times of all files.</summary>
internal static class InputFingerprint
{
    public static string Of(string[] paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(DigestArchive).Module.ModuleVersionId.ToString());
        foreach (var path in paths)
        {
            Add(hash, Path.GetFullPath(path));
            IEnumerable<FileInfo> files = Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).OrderBy(file => file.FullName, StringComparer.Ordinal)
                : File.Exists(path) ? [new FileInfo(path)] : [];
            foreach (var file in files) Add(hash, string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
