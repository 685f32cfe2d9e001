using System.Diagnostics;
using System.Net.Sockets;
using MlDigest.Model.Archives;
using MlDigest.Tests;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

/// <summary>Folders that hold what is no file, and folders that change while they are read.</summary>
public sealed class FolderChangesTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public async Task Names_that_are_not_UTF8_cost_one_document_each()
    {
        folder.File("good.md", Text("good"));
        Shell(
            @"printf '# x\n' > ""$(printf 'bad\377.md')""; printf '# x\n' > ""$(printf 'other\377.txt')""; "
            + @"printf '# x\n' > ""$(printf 'bad\376.md')""; mkdir ""$(printf 'folder\377')""");
        var documents = await ReadAsync(DigestArchive.Open(folder.Path));
        // By .NET they cannot be removed either.
        Shell("rm -r -- *");
        Outcomes(documents).Should().Equal(
            "bad\uFFFD.md: document-unreadable",
            "bad\uFFFD.md#2: document-unreadable",
            "folder\uFFFD: document-unreadable",
            "good.md: good");
        documents[0].Diagnostics[0].Message.Should().Be("The document cannot be read: Its name is not UTF-8.");
        documents[2].Diagnostics[0].Message.Should().Be("The document cannot be read: Its name is not UTF-8.");
    }

    [Fact]
    public void Files_and_folders_removed_while_their_folder_is_listed_are_told()
    {
        foreach (var name in new[] { "a.md", "b.md", "c.md", "d.txt", "inner/e.md" }) folder.File(name, Text("T"));
        using var source = new FolderSource(folder.Path, "digests");
        using var members = source.Members(name => name.EndsWith(".md", StringComparison.Ordinal), CancellationToken.None).GetEnumerator();
        members.MoveNext().Should().BeTrue();
        var listed = new List<ArchiveMember> { members.Current };
        foreach (var path in Directory.GetFiles(folder.Path)) File.Delete(path);
        Directory.Delete(Path.Combine(folder.Path, "inner"), recursive: true);
        while (members.MoveNext()) listed.Add(members.Current);
        Outcomes(listed.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => Read(source, member)))
            .Should().Equal(new[] { "a.md", "b.md", "c.md", "inner" }.Select(name => $"{name}: document-unreadable"));
        listed.Single(member => member.Name == "inner").Problem!.Message
            .Should().Be("The document cannot be read: It is not there any more.");
    }

    [LinuxFact]
    public async Task Pipes_sockets_and_devices_are_told_and_not_opened()
    {
        folder.File("good.md", Text("good"));
        folder.File("empty.md", "");
        Shell("mkfifo pipe.md");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "socket.md")));
        // Only the system's administrator can make a device.
        var hasDevice = Environment.IsPrivilegedProcess && Shell("mknod device.md c 1 5") == 0;
        var documents = await ReadAsync(DigestArchive.Open(folder.Path));
        string[] outcomes = ["empty.md: ", "good.md: good", "pipe.md: document-unreadable", "socket.md: document-unreadable"];
        Outcomes(documents).Should().Equal(hasDevice ? ["device.md: document-unreadable", .. outcomes] : outcomes);
        documents.Where(document => document.Issues.Count == 0).Select(document => document.Diagnostics[0].Message)
            .Should().AllBe("The document cannot be read: It is a pipe, a socket or a device, not a file.");
    }

    [LinuxTheory]
    [InlineData("rm a.md; mkfifo a.md", "The document cannot be read: It is a pipe, a socket or a device, not a file.")]
    [InlineData("rm a.md; ln -s /etc/passwd a.md", "The document cannot be read: Too many levels of symbolic links.")]
    [InlineData("rm a.md; mkdir a.md", null)]
    [InlineData("rm a.md", "The document cannot be read: No such file or directory.")]
    public void File_that_becomes_something_else_after_it_was_listed_is_told_and_never_waited_for(string change, string? message)
    {
        folder.File("a.md", Text("T"));
        using var source = new FolderSource(folder.Path, "digests");
        var member = source.Members(_ => true, CancellationToken.None).Single();
        Shell(change);
        var document = Read(source, member);
        document.Issues.Should().BeEmpty();
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("document-unreadable");
        if (message is not null) document.Diagnostics[0].Message.Should().Be(message);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("a text that has grown since it was listed")]
    public void File_that_was_written_anew_after_it_was_listed_is_read_as_it_is_now(string text)
    {
        var path = folder.File("a.md", Text("a text"));
        using var source = new FolderSource(folder.Path, "digests");
        var member = source.Members(_ => true, CancellationToken.None).Single();
        File.WriteAllText(path, Text(text));
        Read(source, member).Should().Be(DigestDocument.Parse(Text(text), "a.md"));
        Read(source, member, new DigestArchiveOptions { MaxDocumentBytes = (int)member.Length }).Diagnostics
            .Select(diagnostic => diagnostic.Code)
            .Should().Equal(text.Length > "a text".Length ? ["over-limit"] : []);
    }

    private static DigestDocument Read(ArchiveSource source, ArchiveMember member, DigestArchiveOptions? options = null) =>
        new DocumentReader(source, options ?? DigestArchiveOptions.Default).Read(member, CancellationToken.None);

    private int Shell(string script)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = folder.Path, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
