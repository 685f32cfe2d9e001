using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

[Collection(RunAlone.Name)]
public sealed class CopiedStreamTests : IDisposable
{
    private static readonly string Variable = OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";
    private readonly string? temporary = Environment.GetEnvironmentVariable(Variable);
    private readonly ArchiveFolder folder = new();

    public CopiedStreamTests() => Environment.SetEnvironmentVariable(Variable, folder.Path);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, temporary);
        folder.Dispose();
    }

    [Fact]
    public async Task Stream_that_cannot_seek_is_copied_and_the_copy_removed()
    {
        var archive = DigestArchive.Open(new ForwardStream(new MemoryStream(Zip(("a.md", Bytes("a")), ("b.md", Bytes("b"))))));
        Outcomes(await ReadAsync(archive)).Should().Equal("a.md: a", "b.md: b");
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }
}
