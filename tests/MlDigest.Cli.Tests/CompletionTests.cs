using System.Diagnostics;
using MlDigest.Tests;

namespace MlDigest.Cli.Tests;

/// <summary>Completion in Bash, by the lines that the page of the tool gives.</summary>
public sealed class CompletionTests
{
    [LinuxTheory]
    [InlineData("mldigest co", "co", "compare", "convert")]
    [InlineData("mldigest parse a.md --since 2026 --k", "--k", "--kind")]
    [InlineData("mldigest convert a.md --to ", "", "atom", "bibtex", "csl-json", "jsonfeed", "markdown", "rss")]
    [InlineData("mldigest stats a.md --kind p", "p", "paper", "podcast", "project")]
    [InlineData("mldigest works a.md --format j", "j", "json", "jsonl")]
    [InlineData("mldigest parse a", "a")]
    public async Task Bash_completes_commands_options_and_words(string line, string word, params string[] expected)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "tool.md"));
        var start = page.IndexOf("_mldigest() {", StringComparison.Ordinal);
        var lines = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        const string Complete = "COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; _mldigest mldigest \"$2\"; [ ${#COMPREPLY[@]} = 0 "
            + "] || printf '%s\\n' \"${COMPREPLY[@]}\"";
        var tool = ToolProcess.StartInfo();
        var call = string.Join(' ', tool.ArgumentList.Prepend(tool.FileName).Select(part => $"'{part}'"));
        var bash = new ProcessStartInfo("bash", ["-c", $"mldigest() {{ {call} \"$@\"; }}\n{lines}{Complete}", "bash", line, word])
        {
            RedirectStandardOutput = true
        };
        using var process = Process.Start(bash)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(expected);
    }
}
