using System.Text;

namespace MlDigest.Cli.Tests;

/// <summary>The command lines that are understood without the library for command lines mean what they mean with it.</summary>
public sealed class ShortCommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("parse a.md")]
    [InlineData("parse a.md --format json")]
    [InlineData("parse -f JSONL a.md b.md")]
    [InlineData("parse a.md -f json b.md")]
    [InlineData("parse -")]
    [InlineData("parse none.md a.md --format table")]
    public async Task Same_either_way(string line)
    {
        var args = Args(line);
        var (terminal, all) = Terminal();
        var code = await ParseCommand.TryRunAsync(args, terminal)!;
        var (other, expected) = Terminal();
        (await CommandLine.RunAsync(args, other)).Should().Be(code);
        all().Should().Be(expected()).And.NotBe(("", ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("parse")]
    [InlineData("parse --format json")]
    [InlineData("parse a.md --format")]
    [InlineData("parse a.md --format xml")]
    [InlineData("parse a.md --format=json")]
    [InlineData("parse a.md --output out.json")]
    [InlineData("parse a.md --help")]
    [InlineData("parse -- -a.md")]
    [InlineData("parse @args")]
    [InlineData("stats a.md")]
    public void Left_to_the_library(string line) => ParseCommand.TryRunAsync(Args(line), Terminal().Terminal).Should().BeNull();

    private string[] Args(string line)
    {
        File.WriteAllText(Path.Combine(folder, "a.md"), "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n");
        File.WriteAllText(Path.Combine(folder, "b.md"), "# Digest 5\n");
        return Array.ConvertAll(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), arg => arg.EndsWith(".md", StringComparison.Ordinal)
            ? Path.Combine(folder, arg)
            : arg);
    }

    private static (Terminal Terminal, Func<(string Output, string Error)> All) Terminal()
    {
        var output = new MemoryStream();
        var error = new StringWriter();
        return (
            new Terminal(new MemoryStream("# Digest 6\n\n- [Six](https://example.org/6) is new.\n"u8.ToArray()), output, error),
            () => (Encoding.UTF8.GetString(output.ToArray()), error.ToString()));
    }
}
