using System.Runtime.Versioning;
using MlDigest.Tests;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

[UnsupportedOSPlatform("windows")]
public sealed class HostileFolderTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public async Task Every_good_document_comes_out_and_every_bad_one_is_told_by_name_and_reason()
    {
        var hostile = HostileFolder.Create(folder);
        hostile.Count.Should().BeGreaterThan(100);
        var documents = await ReadAsync(DigestArchive.Open(folder.Path));
        Outcomes(documents).Should().Equal(hostile.Documents.Select(document => $"{document.Key}: {document.Value}"));
        foreach (var (name, outcomes) in hostile.Archives)
        {
            Outcomes(await ReadAsync(DigestArchive.Open(Path.Combine(folder.Path, name)))).Should().Equal(outcomes, name);
        }
    }

    [UnixFact]
    public async Task Archives_read_as_documents_are_told_by_name()
    {
        var hostile = HostileFolder.Create(folder);
        var options = new DigestArchiveOptions { Include = ["*.zip", "*.gz", "*.tgz"] };
        Outcomes(await ReadAsync(DigestArchive.Open(folder.Path), options)).Should().Equal(
            hostile.Archives.Keys.Where(name => !name.EndsWith(".tar", StringComparison.Ordinal))
                .Select(name => $"{name}: not-text")
                .Prepend("loop: link-not-followed")
                .Order(StringComparer.Ordinal));
    }
}
