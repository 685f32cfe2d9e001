using System.IO.Compression;
using System.Text;

namespace MlDigest.Cli.Tests;

/// <summary>Small digests, told apart by their numbers.</summary>
internal static class NumberedDigests
{
    public static string Digest(int number) => $"# Digest {number}\n\n## Papers\n\n- [One](https://example.org/{number}) is new.\n";

    /// <summary>Writes an archive of some, in the place of one that is there.</summary>
    public static string Zip(string folder, int documents)
    {
        var path = Path.Combine(folder, "digests.zip");
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var i = 0; i < documents; i++)
        {
            using var member = archive.CreateEntry($"{i:000}.md").Open();
            member.Write(Encoding.UTF8.GetBytes(Digest(i)));
        }

        return path;
    }
}
