using System.Text.Json;
using System.Text.Json.Nodes;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private const string Gull = """
        {"schemaVersion":1,"document":"gull.md","title":"Gull 3","period":"2026-05","sections":[
        {"title":"Papers","kind":"papers","entries":[
        {"key":"a","title":"Attention again","kind":"paper","url":"https://arxiv.org/abs/1706.03762","identifiers":["arxiv:1706.03762"],"span":{"start":30,"length":9,"line":5}},
        {"key":"b","title":"Residuals that are kept","kind":"paper","url":"https://gull.example/b","span":{"start":40,"length":9,"line":6}}],"span":{"start":20,"length":9,"line":3}},
        {"title":"Tools","kind":"code","entries":[
        {"key":"c","title":"A tally","kind":"code","url":"https://gull.example/c","span":{"start":60,"length":9,"line":10}},
        {"key":"d","title":"A sieve","kind":"code","url":"https://gull.example/d","workTitle":"Sieves","span":{"start":70,"length":9,"line":11}}],"span":{"start":50,"length":9,"line":8}}],"span":{"start":0,"length":99,"line":1}}
        """;

    private const string GullRead = """
        {"schemaVersion":1,"document":"gull.md","title":"GULL: 3","period":"2026","sections":[
        {"title":"Papers","kind":"papers","entries":[
        {"key":"a","title":"Attention, again!","kind":"paper","url":"https://gull.example/a","identifiers":["doi:10.1/a"],"images":[{"url":"a.png"}],"span":{"start":30,"length":9,"line":5}}],"span":{"start":20,"length":9,"line":3}},
        {"title":"Tools","kind":"code","entries":[
        {"key":"b","title":"Residuals that are keep","kind":"paper","url":"http://www.gull.example/b/","span":{"start":40,"length":9,"line":6}},
        {"key":"d","title":"A sieve","kind":"article","url":"https://gull.example/d","workTitle":"Riddles","span":{"start":70,"length":9,"line":11}},
        {"key":"e","title":"Write to us","kind":"other","span":{"start":80,"length":9,"line":13}}],"span":{"start":50,"length":9,"line":8}}],"span":{"start":0,"length":99,"line":1}}
        """;

    private const string Heron =
        """{"schemaVersion":1,"document":"heron.md","sections":[{"kind":"news","entries":["""
        + """{"key":"h","title":"A heron","kind":"other"}]}]}""";
    private const string Kite = """{"schemaVersion":1,"document":"kite.md","sections":[]}""";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task People_read_each_documents_shares_and_what_is_missed_invented_or_different_by_line()
    {
        var result = await RunAsync("compare", Write("expected.jsonl", Gull, Heron), Write("actual.jsonl", GullRead, Kite));
        result.Should().Be((
            0,
            """
            Document   expected     actual    entries  precision     recall      exact      title    section        url       work        ids       kind     images      issue
            gull.md           4          4      0.750      0.250      0.250      0.250      0.667      0.667      0.667      0.000      0.667      0.667      0.667      0.500
              line 1: period of the issue: expected 2026-05, actual 2026
              line 5: url of Attention again: expected https://arxiv.org/abs/1706.03762, actual https://gull.example/a
              line 5: identifiers of Attention again: expected arxiv:1706.03762, actual doi:10.1/a
              line 5: images of Attention again: expected 0, actual 1
              line 6: title of Residuals that are kept: expected Residuals that are kept, actual Residuals that are keep
              line 6: section of Residuals that are kept: expected Papers, actual Tools
              line 10: missed: A tally (in Tools)
              line 11: workTitle of A sieve: expected Sieves, actual Riddles
              line 11: kind of A sieve: expected code, actual article
              line 13: invented: Write to us (in Tools)
            heron.md          1          0      0.000      1.000      0.000      0.000          -          -          -          -          -          -          -          -
              not in ACTUAL
              missed: A heron (in no section)
            All               5          4      0.667      0.250      0.200      0.222      0.667      0.667      0.667      0.000      0.667      0.667      0.667      0.500
            Not in EXPECTED and not counted: kite.md

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task Programs_get_counts_and_differences()
    {
        var result = await RunAsync("compare", Write("expected.jsonl", Heron), Write("actual.jsonl", GullRead, Kite), "--format", "json");
        result.Should().Be((
            0,
            $$"""
            {
              "documents": [
                {
                  "document": "heron.md",
                  "isMissing": true,
                  "expected": 1,
                  "actual": 0,
                  "found": 0,
                  "exact": 0,
                  "foundF1": 0,
                  "exactPrecision": 1,
                  "exactRecall": 0,
                  "exactF1": 0,
                  "fields": {{NothingRight(indentation: 6)}},
                  "differences": [
                    {
                      "kind": "missed",
                      "title": "A heron"
                    }
                  ]
                }
              ],
              "all": {
                "expected": 1,
                "actual": 0,
                "found": 0,
                "exact": 0,
                "foundF1": 0,
                "exactPrecision": 1,
                "exactRecall": 0,
                "exactF1": 0,
                "fields": {{NothingRight(indentation: 4)}}
              },
              "uncounted": [
                "gull.md",
                "kite.md"
              ]
            }

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task Programs_get_the_field_that_differs()
    {
        var result = await RunAsync("compare", Write("expected.jsonl", Gull), Write("actual.jsonl", GullRead), "--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var differences = json.RootElement.GetProperty("documents")[0]
            .GetProperty("differences")
            .EnumerateArray()
            .Select(difference => difference.GetRawText());
        differences.Select(text => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).Should().Contain([
            """{ "kind": "different", "line": 1, "field": "period", "expected": "2026-05", "actual": "2026" }""",
            """{ "kind": "different", "line": 11, "title": "A sieve", "field": "kind", "expected": "code", "actual": "article" }""",
            """{ "kind": "missed", "line": 10, "title": "A tally", "section": "Tools" }""",
            """{ "kind": "invented", "line": 13, "title": "Write to us", "section": "Tools" }""",
        ]);
    }

    [Theory]
    [InlineData("0.25", 0)]
    [InlineData("0.26", 1)]
    [InlineData("0", 0)]
    public async Task Less_than_the_least_exact_is_a_failure(string least, int code) =>
        (await RunUnprintedAsync("compare", Write("expected.jsonl", Gull), Write("actual.jsonl", GullRead), "--min-exact", least))
            .Should().Be((code, ""));

    [Theory]
    [InlineData("", "4 4 3 1")]
    [InlineData("\"alternativeUrls\":[\"https://other.example/a\",\"https://www.gull.example/a/\"]", "4 4 3 2", "url 3/3")]
    [InlineData("\"alternativeUrls\":[\"https://other.example/a\"]", "4 4 3 1", "url 2/3")]
    [InlineData("\"ambiguous\":[\"url\"]", "4 4 3 2", "url 2/2")]
    [InlineData(
        "\"ambiguous\":[\"identifiers\",\"images\",\"title\",\"kind\"]",
        "4 4 3 1",
        "identifiers 2/2",
        "images 2/2",
        "title 1/2",
        "kind 1/2")]
    [InlineData("\"ambiguous\":[]", "4 4 3 1")]
    [InlineData("\"ambiguous\":false", "4 4 3 1")]
    [InlineData("\"ambiguous\":true", "3 3 2 1")]
    public async Task What_may_differ_is_marked_on_an_entry(string mark, string counts, params string[] shares)
    {
        var marked = mark.Length == 0 ? Gull : Gull.Replace("\"key\":\"a\",", $"\"key\":\"a\",{mark},", StringComparison.Ordinal);
        var all = await AllAsync(marked, GullRead);
        CountsOf(all).Should().Be(counts);
        foreach (var share in shares) ShareOf(all, share.Split(' ')[0]).Should().Be(share);
    }

    [Fact]
    public async Task Nothing_is_judged_in_an_ambiguous_section()
    {
        var marked = Gull.Replace("\"title\":\"Tools\",", "\"title\":\"Tools\",\"ambiguous\":true,", StringComparison.Ordinal);
        // Left are both papers, one of which stands among the tools; what was invented among the tools is not punished.
        CountsOf(await AllAsync(marked, GullRead)).Should().Be("2 2 2 0");
    }

    [Fact]
    public async Task An_entry_with_an_ambiguous_title_is_known_by_its_link()
    {
        var other = GullRead.Replace("A sieve", "Some quite other words", StringComparison.Ordinal);
        CountsOf(await AllAsync(Gull, other)).Should().Be("4 4 2 0");
        var marked = Gull.Replace("\"key\":\"d\",", "\"key\":\"d\",\"ambiguous\":[\"title\"],", StringComparison.Ordinal);
        CountsOf(await AllAsync(marked, other)).Should().Be("4 4 3 1");
    }

    [Theory]
    [InlineData(
        "\"ambiguous\":[\"link\"]",
        "\"ambiguous\" of 'Attention again' is neither true nor a list of entry, title, url, workTitle, identifiers, kind, images")]
    [InlineData(
        "\"ambiguous\":1",
        "\"ambiguous\" of 'Attention again' is neither true nor a list of entry, title, url, workTitle, identifiers, kind, images")]
    [InlineData("\"alternativeUrls\":\"https://gull.example/a\"", "\"alternativeUrls\" of 'Attention again' is no list of texts")]
    public async Task A_mark_that_there_is_not_is_told(string mark, string problem)
    {
        var file = Write("expected.jsonl", Gull.Replace("\"key\":\"a\",", $"\"key\":\"a\",{mark},", StringComparison.Ordinal));
        (await RunAsync("compare", file, Write("actual.jsonl", GullRead))).Should().Be((1, "", $"{file}: {problem}\n"));
    }

    [Fact]
    public async Task A_mark_on_a_section_is_true_or_false()
    {
        var file = Write(
            "expected.jsonl",
            Gull.Replace("\"title\":\"Tools\",", "\"title\":\"Tools\",\"ambiguous\":[\"url\"],", StringComparison.Ordinal));
        (await RunAsync("compare", file, Write("actual.jsonl", GullRead)))
            .Should().Be((1, "", $"{file}: \"ambiguous\" of the section 'Tools' is neither true nor false\n"));
    }

    [Fact]
    public async Task Labels_with_a_mistake_are_not_used_and_readings_with_one_are()
    {
        var (right, wrong) = (Write("right.jsonl", Gull), Write("wrong.jsonl", Gull, "{}"));
        (await RunAsync("compare", wrong, right)).Should().Be((1, "", $"{wrong}: line 2: $: The member 'schemaVersion' is missing.\n"));
        var read = await RunAsync("compare", right, wrong);
        (read.Code, read.Error).Should().Be((1, $"{wrong}: line 2: $: The member 'schemaVersion' is missing.\n"));
        read.Output.Should().Contain("All               4          4      1.000      1.000      1.000      1.000");
    }

    [Fact]
    public async Task Markdown_is_parsed_and_documents_go_by_the_last_part_of_their_names()
    {
        Write("news/may/gull.md", "# Gull 3, May 2026\n\n## Papers\n\n- [Attention again](https://gull.example/a) is read anew.\n"
            + "- [Residuals](https://gull.example/b) are kept.\n");
        Write("news/may/heron.md", "# Heron 9, May 2026\n\n## Tools\n\n- [A sieve](https://heron.example/s) for sand.\n"
            + "- [A tally](https://heron.example/t) for sheep.\n");
        var issues = await RunAsync("parse", Path.Combine(folder, "news"), "--format", "jsonl");
        Write(
            "labels/all.jsonl",
            issues.Output.Replace("may/", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var result = await RunAsync("compare", Path.Combine(folder, "labels"), Path.Combine(folder, "news"), "--min-exact", "1");
        (result.Code, result.Error).Should().Be((0, ""));
        result.Output.Split('\n')
            .Should().HaveCount(5, "nothing differs").And
            .Contain(line => line.StartsWith("All               4          4      1.000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folders_of_json_and_standard_input_are_read_on_either_side()
    {
        Write("expected/a.jsonl", Gull);
        Write("expected/b.json", Heron);
        Write("actual/ab.ndjson", Gull, Heron);
        var (expected, actual) = (Path.Combine(folder, "expected"), Path.Combine(folder, "actual"));
        var want = await RunAsync("compare", expected, actual);
        want.Output.Should().Contain("All               5          5      1.000      1.000      1.000      1.000");
        want.Error.Should().BeEmpty();
        (await RunWithAsync($"{OnOneLine(Gull)}\n{Heron}\n", "compare", expected, "-")).Should().Be(want);
        (await RunWithAsync($"{OnOneLine(Gull)}\n{Heron}\n", "compare", "-", actual)).Should().Be(want);
    }

    [Fact]
    public async Task One_document_is_compared_with_one_whatever_they_are_called()
    {
        var other = Gull.Replace("gull.md", "may.md", StringComparison.Ordinal);
        CountsOf(await AllAsync(Gull, other)).Should().Be("4 4 4 4");
    }

    [Fact]
    public async Task The_names_of_few_documents_that_are_not_labelled_are_printed()
    {
        var others = Enumerable.Range(1, 7).Select(i => Kite.Replace("kite", $"kite-{i}", StringComparison.Ordinal)).ToArray();
        var result = await RunAsync("compare", Write("expected.jsonl", Heron), Write("actual.jsonl", [Heron, .. others]));
        result.Output.Should().EndWith(
            "\nNot in EXPECTED and not counted: kite-1.md, kite-2.md, kite-3.md, kite-4.md, kite-5.md and 2 more\n");
    }

    [Theory]
    [InlineData("compare", "Nothing to read is named: mldigest compare EXPECTED ACTUAL")]
    [InlineData("compare a.jsonl", "Nothing to read is named: mldigest compare EXPECTED ACTUAL")]
    [InlineData("compare - -", "Only one of EXPECTED and ACTUAL can be standard input.")]
    [InlineData("compare a b --min-exact 1.5", "--min-exact: '1.5' is not a number from 0 to 1.")]
    [InlineData("compare a b --min-exact -1", "--min-exact: '-1' is not a number from 0 to 1.")]
    [InlineData("compare a b --format table", "--format: 'table' is none of text, json.")]
    [InlineData("compare a --min-exakt", "There is no option '--min-exakt'. Did you mean '--min-exact'?")]
    public async Task Wrong_use_is_told(string line, string problem) =>
        (await RunAsync(line.Split(' '))).Should().Be((2, "", $"mldigest: {problem}\nTry 'mldigest compare --help'.\n"));

    [Fact]
    public async Task What_cannot_be_read_is_told()
    {
        var (right, markdown) = (Write("right.jsonl", Gull), Write("gull.md", "# Gull 3"));
        (await RunAsync("compare", "nowhere.jsonl", right)).Should().Be((1, "", "mldigest: nowhere.jsonl: no such file or folder\n"));
        (await RunAsync("compare", markdown, right))
            .Should().Be((1, "", $"{markdown}: this is no JSON; to read Markdown, use 'mldigest parse'\n"));
        var empty = Write("empty.jsonl");
        (await RunAsync("compare", empty, right)).Should().Be((1, "", $"mldigest: {empty}: no issues in it\n"));
        var read = await RunAsync("compare", right, "nowhere.jsonl");
        (read.Code, read.Error).Should().Be((1, "mldigest: nowhere.jsonl: no such file or folder\n"));
        read.Output.Should().Contain("  not in ACTUAL\n");
    }

    [Fact]
    public async Task What_would_steer_a_terminal_is_shown()
    {
        var result = await RunAsync(
            "compare",
            Write("expected.jsonl", Heron.Replace("A heron", "A \\u001b[31mheron", StringComparison.Ordinal)),
            Write("actual.jsonl", Kite));
        result.Output.Should().Contain("missed: A \\u001b[31mheron (in no section)");
    }

    private async Task<JsonElement> AllAsync(string expected, string actual)
    {
        var result = await RunAsync("compare", Write("expected.jsonl", expected), Write("actual.jsonl", actual), "-f", "json");
        result.Error.Should().BeEmpty();
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("all").Clone();
    }

    private static string CountsOf(JsonElement all) =>
        string.Join(' ', new[] { "expected", "actual", "found", "exact" }.Select(name => all.GetProperty(name).GetInt32()));

    private static string ShareOf(JsonElement all, string field)
    {
        var share = all.GetProperty("fields").GetProperty(field);
        return $"{field} {share.GetProperty("right").GetInt32()}/{share.GetProperty("of").GetInt32()}";
    }

    private string Write(string name, params string[] issues)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(
            path,
            name.EndsWith(".md", StringComparison.Ordinal) ? issues[0] : string.Concat(issues.Select(issue => OnOneLine(issue) + "\n")));
        return path;
    }

    private static string OnOneLine(string issue) => issue.ReplaceLineEndings("");

    /// <summary>The fields where nothing was found, as JSON that is indented.</summary>
    private static string NothingRight(int indentation)
    {
        var names = new[] { "title", "section", "url", "workTitle", "identifiers", "kind", "images", "issue" };
        var fields = new JsonObject();
        foreach (var name in names) fields[name] = new JsonObject { ["right"] = 0, ["of"] = 0 };
        return fields.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" })
            .Replace("\n", "\n" + new string(' ', indentation));
    }
}
