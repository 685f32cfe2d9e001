using System.Text;
using System.Text.RegularExpressions;

namespace MlDigest.Package.Tests;

/// <summary>README and docs: each block of C# is a program that knows the library as a package, and prints what stands below it.</summary>
[Collection(nameof(PackedPackages))]
public sealed partial class ExampleTests(PackedPackages packed)
{
    private const string Between = "--- 8< ---";

    [Fact]
    public async Task Code_prints_the_output_below_it()
    {
        var examples = Pages().SelectMany(ExamplesOf).ToList();
        examples.Should().HaveCountGreaterThan(20);
        for (var i = 0; i < examples.Count; i++)
        {
            await File.WriteAllTextAsync(packed.PathOf("Examples", $"Example{i}.cs"), ProgramOf(i, examples[i].Code));
        }

        await File.WriteAllTextAsync(packed.PathOf("Examples", "Main.cs"), MainOf(examples.Count));
        await packed.BuildAsync("Examples");

        // The programs find the digest and the archive where they run.
        File.Copy(packed.Source("samples", "digests", "2026-05-notes.md"), packed.PathOf("2026-05-notes.md"), overwrite: true);
        var program = packed.PathOf("Examples", "bin", "Release", "net10.0", "Examples.dll");
        var output = Encoding.UTF8.GetString(await packed.DotnetAsync(program));
        output.Split($"{Between}\n").Select((text, i) => $"{examples[i].Page}:\n{text}")
            .Should().Equal(examples.Select(example => $"{example.Page}:\n{example.Output}"));
    }

    [Fact]
    public void Every_block_of_code_has_output_below_it()
    {
        foreach (var page in Pages())
        {
            Beginnings().Count(File.ReadAllText(packed.Source(page))).Should().Be(ExamplesOf(page).Count(), page);
        }
    }

    /// <summary>README and the pages of docs that somebody wrote, by their names in the repository.</summary>
    private IEnumerable<string> Pages() => Directory.GetFiles(packed.Source("docs"), "*.md", SearchOption.AllDirectories)
        .Select(page => Path.GetRelativePath(packed.Source(), page).Replace('\\', '/'))
        .Where(page => !IsBuilt().IsMatch(page))
        .Prepend("README.md")
        .Order(StringComparer.Ordinal);

    private IEnumerable<(string Page, string Code, string Output)> ExamplesOf(string page) =>
        Examples().Matches(File.ReadAllText(packed.Source(page)))
            .Select(match => (page, match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>An example as a file of its own: its statements in a method, the types that stand below them in a namespace.</summary>
    private static string ProgramOf(int number, string code)
    {
        var usings = string.Concat(Usings().Matches(code).Select(match => match.Value));
        var body = Usings().Replace(code, "");
        var types = FirstType().Match(body) is { Success: true } first ? first.Index : body.Length;
        return $$"""
            {{usings}}
            namespace Example{{number}};

            internal static class Program
            {
                public static async Task RunAsync()
                {
                    await Task.CompletedTask;
            {{body[..types]}}
                }
            }

            {{body[types..]}}
            """;
    }

    private static string MainOf(int count) => string.Join(
        $"Console.WriteLine(\"{Between}\");\n",
        Enumerable.Range(0, count).Select(number => $"await Example{number}.Program.RunAsync();\n"));

    /// <summary>What docfx writes beside the pages.</summary>
    [GeneratedRegex("^docs/(_site|api)/")]
    private static partial Regex IsBuilt();

    [GeneratedRegex("^```csharp$", RegexOptions.Multiline)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"^```csharp\n(.*?)^```\n(?:(?!^```).)*?^```text\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^(?:\[|(?:(?:internal|sealed|static|partial) )*(?:class|record|struct|interface|enum) )", RegexOptions.Multiline)]
    private static partial Regex FirstType();
}
