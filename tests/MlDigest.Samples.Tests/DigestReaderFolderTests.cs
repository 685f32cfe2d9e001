using System.Diagnostics;
using System.Net;
using MlDigest.Tests;

namespace MlDigest.Samples.Tests;

/// <summary>What stands in the reader's folder and cannot be read keeps nothing else from the pages.</summary>
public sealed class DigestReaderFolderTests(RunningReader running) : ReaderTests(running)
{
    [LinuxFact]
    public async Task What_cannot_be_read_is_left_out_and_the_others_are_shown()
    {
        Write("a.md", "# Weekly 1\n\n## Papers\n\n- [One](https://example.org/one) is new.\n\n![Pipe](pipe.png)\n");
        // The runtime cannot make or delete a name that is not UTF-8.
        await ShellAsync("mkfifo pipe.md pipe.png; ln -s nowhere lost.md; ln -s . round; echo '# Secret' > \"$(printf 'b\\377.md')\"");
        try
        {
            await StartWithFolderAsync();
            (await GetAsync("/")).Should().Contain("Weekly 1").And.NotContain("Secret");
            (await GetAsync("/issues/a")).Should().Contain("https://example.org/one").And.NotContain("/pictures/");
            (await StatusAsync("/pictures/pipe.png")).Should().Be(HttpStatusCode.NotFound);
        }
        finally
        {
            await ShellAsync("rm -f -- b*.md pipe.* lost.md round");
        }
    }

    private async Task ShellAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = Folder })!;
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0);
    }
}
