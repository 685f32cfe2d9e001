using MlDigest.Model.Tests.Corpus;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>The documents that the guarantees are checked on: the samples, and the corpus where there is one.</summary>
public static class TestDocuments
{
    public static TheoryData<string> All() => [.. Paths()];

    public static IEnumerable<string> Paths()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "digests"), "*.md").Order(StringComparer.Ordinal);
        return [.. samples, .. CorpusFolder.Documents()];
    }
}
