using System.Text;
using System.Text.RegularExpressions;

namespace MlDigest.Package.Tests;

/// <summary>What the README shows: each block of C# is a program that knows the library as a package, and prints what stands below it.</summary>
[Collection(nameof(PackedPackages))]
public sealed partial class ReadmeTests(PackedPackages packed)
{
    private const string Between = "--- 8< ---";

    [Fact]
    public async Task Code_prints_the_output_below_it()
    {
        var examples = Examples().Matches(await File.ReadAllTextAsync(packed.Source("README.md"))).Select(match => (Code: match.Groups[1].Value, Output: match.Groups[2].Value)).ToList();
        examples.Should().HaveCountGreaterThan(4);
        await File.WriteAllTextAsync(packed.PathOf("Readme", "Examples.cs"), Program(examples.Select(example => example.Code)));
        await packed.BuildAsync("Readme");

        // The programs find the digest and the archive where they run.
        File.Copy(packed.Source("samples", "digests", "2026-05-notes.md"), packed.PathOf("2026-05-notes.md"), overwrite: true);
        var output = Encoding.UTF8.GetString(await packed.DotnetAsync(packed.PathOf("Readme", "bin", "Release", "net10.0", "Readme.dll")));
        output.Split($"{Between}\n").Should().Equal(examples.Select(example => example.Output));
    }

    /// <summary>One program of all examples, each a method of its own.</summary>
    private static string Program(IEnumerable<string> examples)
    {
        var (usings, calls, methods) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>(), new StringBuilder());
        foreach (var example in examples)
        {
            foreach (Match match in Usings().Matches(example)) usings.Add(match.Value);
            var name = $"Example{calls.Count}";
            calls.Add($"await {name}();\n");
            methods.Append("static async Task ").Append(name).Append("()\n{\nawait Task.CompletedTask;\n").Append(Usings().Replace(example, "")).Append("}\n");
        }

        return $"{string.Concat(usings)}{string.Join($"Console.WriteLine(\"{Between}\");\n", calls)}{methods}";
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```\n(?:(?!^```).)*?^```text\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
