namespace MlDigest.Samples.Tests;

public sealed class ReadOneIssueTests
{
    [Fact]
    public async Task An_issue_is_printed_with_its_sections_and_entries()
    {
        var (code, output, error) = await Sample.RunAsync("ReadOneIssue", []);
        (code, error).Should().Be((0, ""));
        output.ReplaceLineEndings("\n").Should().StartWith("""
            Paper Lantern May 2026 (2026-05)
            Research papers [papers]
              Everyone in the room talks at once [paper]
                Attention Is All You Need
                https://arxiv.org/abs/1706.03762
                arxiv:1706.03762

            """.ReplaceLineEndings("\n")).And.EndWith("""
            Other topics [news]
              Our reading group moves to Thursdays [other]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, output, error) = await Sample.RunAsync("ReadOneIssue", ["nothing.md"]);
        (code, output, error.TrimEnd()).Should().Be((1, "", "nothing.md: there is no such file. Name one Markdown file."));
    }
}
