using MlDigest.Model.Benchmarks.Generation;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// A zip archive to measure on: one that is there, named as <c>NAME=PATH</c>, or one generated in a size, such as <c>10MB</c>.
/// </summary>
/// <param name="Name">The name in the results.</param>
/// <param name="Path">The archive.</param>
/// <param name="Entries">How many entries it holds, where that is known.</param>
internal sealed record NamedArchive(string Name, string Path, long? Entries) : IDisposable
{
    private const int Seed = 1;

    /// <summary>Finds an archive, or generates it; disposing it removes a generated one.</summary>
    public static NamedArchive Open(string word)
    {
        if (word.IndexOf('=', StringComparison.Ordinal) is > 0 and var name) return new(word[..name], word[(name + 1)..], null);
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Invariant($"mldigest-benchmark-{Environment.ProcessId}.zip"));
        return new NamedArchive(word, path, GeneratedArchive.Write(path, ByteSize.Parse(word), Seed).Entries);
    }

    public void Dispose()
    {
        if (Entries is not null) File.Delete(Path);
    }
}
