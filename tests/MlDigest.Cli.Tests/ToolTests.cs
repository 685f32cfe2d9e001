using System.Text.Json;
using MlDigest.Model;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class ToolTests : IDisposable
{
    private const string Digest =
        "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task One_issue_is_printed_as_one_json_object()
    {
        var result = await RunAsync("parse", Write("a.md", Digest), "--format", "json");
        result.Code.Should().Be(0);
        result.Output.Should().StartWith("{\n  \"schemaVersion\": 1,\n  \"document\": \"a.md\",\n  \"title\": \"Digest 4\",").And.EndWith(
            "}\n");
        DigestJson.Deserialize(result.Output).GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two");
    }

    [Fact]
    public async Task Several_issues_are_printed_one_a_line_in_order_of_their_names()
    {
        Write("b/2.md", Digest);
        Write("b/10.md", Digest);
        Write("a.markdown", Digest);
        Write("notes.txt", Digest);
        var result = await RunAsync("parse", folder, "--format", "jsonl");
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => DigestJson.Deserialize(line).Document)
            .Should().Equal("a.markdown", "b/10.md", "b/2.md");
    }

    [Theory]
    [InlineData("many.json", "[\n  {\n")]
    [InlineData("many.JSON", "[\n  {\n")]
    [InlineData("many.jsonl", "{\"schemaVersion\":1,")]
    [InlineData("many.ndjson", "{\"schemaVersion\":1,")]
    [InlineData("many.txt", "{\"schemaVersion\":1,")]
    public async Task Several_issues_are_written_as_the_name_of_the_output_says_and_read_back(string name, string beginning)
    {
        Write("in/1.md", Digest);
        Write("in/2.md", Digest);
        var output = Path.Combine(folder, name);
        (await RunAsync("parse", Path.Combine(folder, "in"), "--output", output)).Code.Should().Be(0);
        (await File.ReadAllTextAsync(output)).Should().StartWith(beginning);
        (await RunAsync("check", output)).Should().Be((0, "2 valid issues, 0 errors\n", ""));
        (await RunAsync("compare", output, Path.Combine(folder, "in"))).Code.Should().Be(0);
    }

    [Fact]
    public async Task Format_that_is_given_goes_before_the_name_of_the_output()
    {
        var output = Path.Combine(folder, "one.json");
        (await RunAsync("parse", Write("a.md", Digest), "--output", output, "--format", "jsonl")).Code.Should().Be(0);
        (await File.ReadAllTextAsync(output)).Should().StartWith("{\"schemaVersion\":1,");
    }

    [Fact]
    public async Task Documents_of_several_folders_have_the_folder_in_their_names()
    {
        Write("a/README.md", Digest);
        Write("b/README.md", Digest);
        var (a, b) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
        var result = await RunAsync("find", "One", a, b + "/", "--format", "jsonl");
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Names).Should().Equal(
            ($"{a}/README.md#4#url:example.org/1", $"{a}/README.md"), ($"{b}/README.md#4#url:example.org/1", $"{b}/README.md"));
        var works = await RunAsync("works", a, b, "--format", "jsonl");
        using var work = JsonDocument.Parse(works.Output.Split('\n')[0]);
        work.RootElement.GetProperty("occurrences").EnumerateArray().Select(occurrence => occurrence.GetProperty("document").GetString())
            .Should().Equal($"{a}/README.md", $"{b}/README.md");

        static (string?, string?) Names(string line)
        {
            using var found = JsonDocument.Parse(line);
            return (found.RootElement.GetProperty("id").GetString(), found.RootElement.GetProperty("document").GetString());
        }
    }

    [Fact]
    public async Task Files_by_themselves_have_their_path_in_their_names_only_where_two_are_called_alike()
    {
        var (one, other, third) = (Write("a/README.md", Digest), Write("b/README.md", Digest), Write("c/c.md", Digest));
        (await DocumentsAsync(one, other, third)).Should().Equal(one, other, "c.md");
        (await DocumentsAsync(one, third)).Should().Equal("README.md", "c.md");
        (await DocumentsAsync(third, Path.Combine(folder, "b"))).Should().Equal("c.md", $"{folder}/b/README.md");
        (await DocumentsAsync(Path.Combine(folder, "b"))).Should().Equal("README.md");

        async Task<IEnumerable<string>> DocumentsAsync(params string[] paths) =>
            (await RunAsync(["parse", .. paths, "--format", "jsonl"])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => DigestJson.Deserialize(line).Document);
    }

    [Fact]
    public async Task Standard_input_beside_other_paths_keeps_its_name()
    {
        var result = await RunWithAsync(Digest, ["parse", "-", Write("a.md", Digest), "--format", "jsonl"]);
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => DigestJson.Deserialize(line).Document)
            .Should().Equal("(standard input)", "a.md");
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_hyphen()
    {
        var result = await RunWithAsync(Digest, ["parse", "-", "--format", "jsonl"]);
        DigestJson.Deserialize(result.Output).Document.Should().Be("(standard input)");
    }

    [Fact]
    public async Task Table_shows_sections_entries_and_links_to_people()
    {
        var result = await RunAsync("parse", Write("a.md", Digest), "--format", "table");
        result.Output.Split('\n').Select(line => line.Trim()).Should().ContainInOrder(
            "Digest 4 (no. 4, en)",
            "Section   Entry   Link",
            "Papers    One     https://example.org/1",
            "Two     https://example.org/2");
        result.Output.Should().NotContain("\u001b");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(500)]
    public async Task Links_in_tables_stay_whole(int length)
    {
        var link = "https://example.org/" + new string('x', length);
        var title = string.Join(' ', Enumerable.Repeat("Many words", 20));
        var entries = $"### {title}\n\n[Link]({link}) is new.\n\n### Two\n\n[Link](https://example.org/2) is new.\n";
        var result = await RunAsync("parse", Write("a.md", $"# Digest 4\n\n## Papers\n\n{entries}"), "--format", "table");
        var lines = result.Output.Split('\n');
        lines.Should().ContainSingle(line => line.EndsWith(" " + link, StringComparison.Ordinal));
        lines.Should().ContainSingle(line => line.EndsWith("   https://example.org/2", StringComparison.Ordinal));
        lines.Should().NotContain(line => line.EndsWith(' '));
    }

    [Fact]
    public async Task Output_goes_to_a_file_when_one_is_named()
    {
        var output = Path.Combine(folder, "out.jsonl");
        var result = await RunAsync("parse", Write("a.md", Digest), "--format", "jsonl", "--output", output);
        result.Output.Should().BeEmpty();
        DigestJson.Deserialize(await File.ReadAllTextAsync(output)).Title.Should().Be("Digest 4");
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_told()
    {
        var output = Path.Combine(folder, "none", "out.jsonl");
        var result = await RunAsync("parse", Write("a.md", Digest), "--output", output);
        result.Code.Should().Be(2);
        result.Error.Should().StartWith($"mldigest: {output}: ");
    }

    [Fact]
    public async Task Standard_input_can_be_named_twice()
    {
        var result = await RunWithAsync(Digest, ["parse", "-", "-", "--format", "jsonl"]);
        result.Code.Should().Be(0);
    }

    [Fact]
    public async Task Missing_file_fails_and_costs_nothing_around_it()
    {
        var result = await RunAsync("parse", Path.Combine(folder, "none.md"), Write("a.md", Digest), "--format", "jsonl");
        result.Code.Should().Be(1);
        result.Error.Should().Be($"mldigest: {Path.Combine(folder, "none.md")}: no such file or folder\n");
        DigestJson.Deserialize(result.Output).Document.Should().Be("a.md");
    }

    [Fact]
    public async Task Diagnostics_go_to_standard_error_with_their_place()
    {
        var result = await RunAsync("parse", Write("a.md", "Nothing here.\n"), "--format", "jsonl");
        result.Code.Should().Be(0);
        result.Error.Should().Be("a.md: line 1: warning: No entry was found in this issue. [no-entries]\n");
    }

    [Fact]
    public async Task Decisions_are_explained_on_demand()
    {
        var result = await RunAsync("parse", Write("a.md", Digest), "--format", "jsonl", "--explain");
        result.Error
            .Should().StartWith("a.md: line 1: information: Readings compared: ").And
            .Contain("\na.md: line 3: information: 'Papers' is a section, because: its bullets or rows read like news +2.0, its title "
                + "names a kind of news +0.5, there is nothing beside it +1.5; in all +4.0. [layout]\n").And
            .EndWith(" [layout-chosen]\n");
    }

    [Fact]
    public async Task Schema_is_printed()
    {
        var result = await RunAsync("schema");
        result.Code.Should().Be(0);
        result.Output.Should().Be(DigestJson.Schema).And.StartWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
    }

    [Theory]
    [InlineData("json", 2)]
    [InlineData("jsonl", 2)]
    public async Task What_is_printed_is_valid(string format, int issues)
    {
        var printed = await RunAsync("parse", Write("a.md", Digest), Write("b.md", Digest), "--format", format);
        (await RunAsync("check", Write($"out.{format}", printed.Output))).Should().Be((0, $"{issues} valid issues, 0 errors\n", ""));
        (await RunWithAsync(printed.Output, ["check", "-"])).Should().Be((0, $"{issues} valid issues, 0 errors\n", ""));
        (await RunAsync("check", Write("out.txt", printed.Output))).Should().Be((0, $"{issues} valid issues, 0 errors\n", ""));
    }

    [Fact]
    public async Task Bad_lines_are_told_with_line_path_and_reason()
    {
        var file = Write("a.jsonl", "{\"schemaVersion\":1,\"document\":\"a\"}\n\n"
            + "{\"schemaVersion\":1,\"document\":\"a\",\"sections\":[{},{\"title\":5}]}\n{\"schemaVersion\":2}\n");
        var result = await RunAsync("check", file);
        result.Should().Be((
            1,
            "1 valid issue, 2 errors\n",
            $"{file}: line 3: $.sections[1].title: A text was expected, not a number.\n{file}: line 4: $.schemaVersion: This was written "
                + $"with schema version 2; this library reads versions up to 1. Use a newer one.\n"));
    }

    [Fact]
    public async Task Bad_json_is_told_with_line_path_and_reason()
    {
        var file = Write("a.json", "[\n  { \"schemaVersion\": 1, \"document\": \"a\" },\n  { \"document\": \"b\" }\n]\n");
        (await RunAsync("check", file))
            .Should().Be((1, "0 valid issues, 1 error\n", $"{file}: line 3: $[1]: The member 'schemaVersion' is missing.\n"));
    }

    [Fact]
    public async Task Folder_is_checked_at_any_depth_in_ordinal_order()
    {
        const string Good = "{\"schemaVersion\":1,\"document\":\"a\"}";
        Write("b/2.jsonl", Good + "\n" + Good);
        Write("b/10.JSON", "{}");
        Write("b.json", "{}");
        Write("a/b/c.ndjson", "{}");
        Write("a.txt", "{}");
        var result = await RunAsync("check", folder, Write("one.txt", Good));
        string[] bad = ["a/b/c.ndjson", "b.json", "b/10.JSON"];
        var errors =
            string.Concat(bad.Select(name => $"{Path.Combine(folder, name)}: line 1: $: The member 'schemaVersion' is missing.\n"));
        result.Should().Be((1, "3 valid issues, 3 errors\n", errors));
    }

    [Fact]
    public async Task File_that_cannot_be_checked_costs_nothing_around_it()
    {
        var missing = Path.Combine(folder, "none.jsonl");
        var result = await RunAsync("check", missing, Write("a.jsonl", "{\"schemaVersion\":1,\"document\":\"a\"}"));
        (result.Code, result.Output).Should().Be((1, "1 valid issue, 0 errors\n"));
        result.Error.Should().StartWith($"mldigest: {missing}: ");
    }

    [Fact]
    public async Task Sample_digests_all_parse()
    {
        var result = await RunAsync("parse", Path.Combine(AppContext.BaseDirectory, "digests"), "--format", "jsonl");
        result.Code.Should().Be(0);
        result.Error.Should().BeEmpty();
        var issues = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DigestJson.Deserialize).ToList();
        issues.Select(issue => (issue.Document, issue.Period, issue.Language, Count: issue.GetAllEntries().Count())).Should().Equal(
            ("2026-05-notes.md", "2026-05", "en", 6),
            ("bench-notes-readme.md", "2026-W21", "en", 3),
            ("bench-notes-readme.md", "2026-W20", "en", 2),
            ("commonplace-2026-05-18.md", "2026-05-18", "en", 5),
            ("gradient-gazette-12.md", "2026-03-20", "en", 7),
            ("kiten-2026-04.md", "2026-04", "ja", 3),
            ("tidewater-2026-w20.md", "2026-05-15", "en", 3));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
