using System.Text;

namespace MlDigest.Cli.Tests;

/// <summary>Whatever stands on the command line, the tool ends with one of its exit codes.</summary>
public sealed class ArgumentTests : IDisposable
{
    private const int Executions = 1_000;
    private static readonly int[] ExitCodes = [0, 1, 2];
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Any_arguments_are_read_or_refused()
    {
        var file = Path.Combine(folder, "a.md");
        await File.WriteAllTextAsync(file, "# Digest 4\n\n- [One](https://example.org/1) is new.\n");
        string[] tokens =
        [
            "parse", "convert", "works", "find", "--to", "--to=rss", "atom", "--kind=paper", "--since=2026", "--by", "--min", "--kind",
            "--since", "2026-05", "check", "schema", "stats", "-", "--", "---", "-f", "-t", "--format", "--format=", "--format=jsonl",
            "json", "jsonl", "table", "auto", "--threads", "--threads=2", "0", "-1", "1", "99999999999", "1.5", "--resume", "--explain",
            "--include", "*.md", "--help", "-h", "-?", "--version", "[suggest]", "@" + file, "@", "", " ", "\uD800", "ｆ", "--\u202E", "\"",
            "'", file, folder, file + "/", "--output=" + Path.Combine(folder, "out.jsonl"), "--output=" + Path.Combine(folder, "out.json"),
            "--output=" + Path.Combine(folder, "none", "x"), "--output=" + folder, "--output=",
        ];
        var random = new Random(5);
        for (var i = 0; i < Executions; i++)
        {
            string[] args = [.. Enumerable.Range(0, random.Next(6)).Select(_ => tokens[random.Next(tokens.Length)])];
            if (random.Next(2) == 0) args = ["parse", file, .. args];
            using var output = new MemoryStream();
            using var error = new StringWriter();
            var code = await Tool.RunAsync(args, new Terminal(new MemoryStream(Encoding.UTF8.GetBytes("# A\n")), output, error));
            ExitCodes.Should().Contain(code, "of {0}", string.Join(' ', args));
            if (code == 2) error.ToString().Should().StartWith("mldigest: ", "of {0}", string.Join(' ', args));
        }
    }
}
