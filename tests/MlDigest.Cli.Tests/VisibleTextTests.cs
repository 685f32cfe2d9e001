using System.Text.Json;
using MlDigest.Tests;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary>Nothing that is read steers the terminal.</summary>
public sealed class VisibleTextTests : IDisposable
{
    private const string Evil = "Two\u001b]0;evil\u0007\u009b31m\u202Etxt\u2066";
    private const string Shown = @"Two\u001b]0;evil\u0007\u009b31m\u202etxt\u2066";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "")]
    [InlineData("Plain, 日本語, עברית, \U0001F600 \u200D\u200F", "Plain, 日本語, עברית, \U0001F600 \u200D\u200F")]
    [InlineData(Evil, Shown)]
    [InlineData("\0\t\n\r\u007f\u0080\u009f\u00a0", "\\u0000\\u0009\\u000a\\u000d\\u007f\\u0080\\u009f\u00a0")]
    [InlineData("\u2029\u202a\u202b\u202c\u202d\u202e\u202f", "\u2029\\u202a\\u202b\\u202c\\u202d\\u202e\u202f")]
    [InlineData("\u2065\u2066\u2067\u2068\u2069\u206a", "\u2065\\u2066\\u2067\\u2068\\u2069\u206a")]
    public void Control_characters_and_marks_of_direction_are_shown(string text, string visible) =>
        VisibleText.Of(text).Should().Be(visible);

    [Fact]
    public async Task Tables_show_them()
    {
        var entries = $"- [One {Evil}](https://example.org/1) is new.\n- [Two](https://example.org/\u009b2) is new.\n";
        var digest = $"---\ntitle: \"Digest {Escaped}\"\n---\n\n## Papers {Evil}\n\n{entries}";
        var table = await RunAsync("parse", Write("a.md", digest), "--format", "table");
        table.Output.Should().Contain("Digest " + Shown).And.Contain("Papers " + Shown).And.Contain("One " + Shown);
        var statistics = await RunAsync("stats", Write("a.md", digest));
        statistics.Output.Should().Contain("Papers " + Shown);
        var works = await RunAsync("works", Write("a.md", digest), "--min", "1");
        works.Output.Should().Contain(Shown);
        var found = await RunAsync("find", "One", Write("a.md", digest));
        found.Output.Should().Contain("One " + Shown).And.Contain("Digest " + Shown);
        ShouldBeSafe(table.Output + statistics.Output + works.Output + found.Output + table.Error + statistics.Error);
    }

    [Fact]
    public async Task Explanations_show_them()
    {
        var file = Write("a.md", $"# Digest 4\n\n## Papers {Evil}\n\n- [One](https://example.org/1) is new.\n");
        var result = await RunAsync("parse", file, "--format", "jsonl", "--explain");
        result.Error.Should().Contain($"\na.md: line 3: information: 'Papers {Shown}' is a section");
        ShouldBeSafe(result.Error);
    }

    [UnixFact]
    public async Task Names_show_them()
    {
        var none = Path.Combine(folder, $"none{Evil}");
        (await RunAsync("parse", none)).Error.Should().Be($"mldigest: {folder}/none{Shown}: no such file or folder\n");
        (await RunAsync("check", none)).Error.Should().Be($"mldigest: {folder}/none{Shown}: no such file or folder\n");
        (await RunAsync("parse" + Evil)).Error.Should().StartWith($"mldigest: 'parse{Shown}' is no command.");
        var file = Write($"a{Evil}.md", "No news.\n");
        var output = Path.Combine(folder, "none", Evil);
        (await RunAsync("parse", file, "--output", output)).Error
            .Should().StartWith($"mldigest: {folder}/none/{Shown}: there is no folder");
        ShouldBeSafe((await RunAsync("parse", folder, none, "--output", Path.Combine(folder, "out.jsonl"))).Error);
        ShouldBeSafe((await RunAsync("check", Write($"b{Evil}.json", "{\"a\u001b\":1}"))).Error);
    }

    [Fact]
    public async Task JSON_holds_what_was_read()
    {
        var result = await RunAsync(
            "parse", Write("a.md", "# Digest 4\n\n## Papers \u202Etxt\n\n- [One](https://example.org/1) is new.\n"), "--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("sections")[0].GetProperty("title").GetString().Should().Be("Papers \u202Etxt");
    }

    // In YAML, where the characters themselves may not stand.
    private static string Escaped => string.Concat(Evil.Select(c => c < ' ' || c > '~' ? $"\\u{(int)c:x4}" : c.ToString()));

    private static void ShouldBeSafe(string printed) =>
        printed.Should().NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]");

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
