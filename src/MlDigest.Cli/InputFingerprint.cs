using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>
/// Tells whether two runs read the same input with the same program: names, lengths and times of all files, and what stands between them.
/// </summary>
internal static class InputFingerprint
{
    /// <param name="paths">The paths to read.</param>
    /// <param name="options">Which files of a folder are read.</param>
    /// <param name="input">The files that these are.</param>
    /// <param name="filter">What is taken of them; null for everything.</param>
    public static string Of(string[] paths, DigestArchiveOptions options, InputFiles input, IssueFilter? filter = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(DigestArchive).Module.ModuleVersionId.ToString());
        foreach (var path in paths) Add(hash, Path.GetFullPath(path));
        foreach (var pattern in options.Include) Add(hash, "+" + pattern);
        foreach (var pattern in options.Exclude) Add(hash, "-" + pattern);
        Add(hash, $"{filter ?? IssueFilter.All}");
        foreach (var file in input.Files)
        {
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}"));
        }

        foreach (var other in input.Others) Add(hash, other);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
