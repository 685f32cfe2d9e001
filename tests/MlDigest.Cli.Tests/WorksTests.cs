using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class WorksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public WorksTests()
    {
        Write(
            "gull.md",
            "# Gull Weekly 3, May 2026\n\n## Papers\n\n"
                + "- [Attention again](https://arxiv.org/abs/1706.03762v5?utm_source=gull) is read anew.\n\n## Tools\n\n"
                + "- [A tally](https://github.com/Example/Tally) that counts.\n");
        Write(
            "heron.md",
            "# Heron Monthly, April 2026\n\n## Papers\n\n- [Talking heads](https://huggingface.co/papers/1706.03762) is a classic.\n"
                + "- [Residuals](https://arxiv.org/abs/1512.03385) are kept.\n\n## Tools\n\n"
                + "- [Tally 2](http://www.github.com/example/tally.git#use) counts more.\n");
        Write(
            "kite.md",
            "# Kite Notes, January 2025\n\n## Papers\n\n- [Yet another look](https://doi.org/10.48550/arXiv.1706.03762) at it.\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Works_for_programs_most_covered_first()
    {
        var result = await RunAsync("works", folder, "--format", "json");
        result.Should().Be((
            0,
            """
            [
              {
                "id": "arxiv:1706.03762",
                "url": "https://doi.org/10.48550/arXiv.1706.03762",
                "title": "Yet another look",
                "kind": "paper",
                "issues": 3,
                "first": "2025-01",
                "last": "2026-05",
                "digests": [
                  "Kite Notes",
                  "Heron Monthly",
                  "Gull Weekly"
                ],
                "occurrences": [
                  {
                    "entryId": "kite.md#2025-01#arxiv:1706.03762",
                    "document": "kite.md",
                    "issue": "Kite Notes, January 2025",
                    "period": "2025-01",
                    "url": "https://doi.org/10.48550/arXiv.1706.03762",
                    "line": 5
                  },
                  {
                    "entryId": "heron.md#2026-04#arxiv:1706.03762",
                    "document": "heron.md",
                    "issue": "Heron Monthly, April 2026",
                    "period": "2026-04",
                    "url": "https://huggingface.co/papers/1706.03762",
                    "line": 5
                  },
                  {
                    "entryId": "gull.md#3,2026-05#arxiv:1706.03762",
                    "document": "gull.md",
                    "issue": "Gull Weekly 3, May 2026",
                    "period": "2026-05",
                    "url": "https://arxiv.org/abs/1706.03762v5?utm_source=gull",
                    "line": 5
                  }
                ]
              },
              {
                "url": "http://www.github.com/example/tally.git#use",
                "title": "Tally 2",
                "kind": "code",
                "issues": 2,
                "first": "2026-04",
                "last": "2026-05",
                "digests": [
                  "Heron Monthly",
                  "Gull Weekly"
                ],
                "occurrences": [
                  {
                    "entryId": "heron.md#2026-04#url:github.com/example/tally.git",
                    "document": "heron.md",
                    "issue": "Heron Monthly, April 2026",
                    "period": "2026-04",
                    "url": "http://www.github.com/example/tally.git#use",
                    "line": 10
                  },
                  {
                    "entryId": "gull.md#3,2026-05#url:github.com/Example/Tally",
                    "document": "gull.md",
                    "issue": "Gull Weekly 3, May 2026",
                    "period": "2026-05",
                    "url": "https://github.com/Example/Tally",
                    "line": 9
                  }
                ]
              }
            ]

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task Works_for_people() => (await LinesAsync("works", folder)).Should().Equal(
        "2 works",
        "Issues Work First Last In Link",
        "3 Yet another look 2025-01 2026-05 Kite Notes, Heron Monthly, Gull Weekly https://doi.org/10.48550/arXiv.1706.03762",
        "2 Tally 2 2026-04 2026-05 Heron Monthly, Gull Weekly http://www.github.com/example/tally.git#use");

    [Fact]
    public async Task What_several_publications_cover_comes_before_what_one_repeats()
    {
        const string Standing = "- [Write to us](https://gull.example.org/write) with news.\n";
        for (var i = 1; i <= 4; i++)
        {
            Write(
                $"c/gull-{i}.md", $"# Gull Weekly {i}, May 2026\n\n## News\n\n{Standing}- [Issue {i}](https://example.org/{i}) is new.\n");
        }

        Write("c/heron.md", "# Heron Monthly, May 2026\n\n## News\n\n- [The first](https://www.example.org/1/) is here too.\n");
        (await LinesAsync("works", Path.Combine(folder, "c"))).Should().Equal(
            "2 works",
            "Issues Work First Last In Link",
            "2 Issue 1 2026-05 2026-05 Gull Weekly, Heron Monthly https://example.org/1",
            "4 Write to us 2026-05 2026-05 Gull Weekly https://gull.example.org/write");
    }

    [Fact]
    public async Task People_see_the_first_of_many_digests()
    {
        for (var i = 1; i <= 5; i++)
        {
            Write($"d/{i}.md", "- [Work](https://example.org/work) is new.\n- [Other](https://example.org/other) is too.\n");
        }

        (await LinesAsync("works", Path.Combine(folder, "d")))
            .Should().Contain("5 Work 1.md, 2.md, 3.md and 2 more https://example.org/work");
    }

    [Theory]
    [InlineData("--min 3", "Yet another look")]
    [InlineData("--min 4")]
    [InlineData("--min 1 --kind paper", "Yet another look", "Residuals")]
    [InlineData("--kind Code", "Tally 2")]
    [InlineData("--since 2026", "Talking heads", "Tally 2")]
    [InlineData("--since 2026-W19 --min 1", "Attention again", "A tally")]
    [InlineData("--since 2027")]
    public async Task Works_are_chosen_by_issues_kind_and_time(string options, params string[] titles)
    {
        var result = await RunAsync(["works", folder, "--format", "jsonl", .. options.Split(' ')]);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (result.Code, result.Error).Should().Be((0, ""));
        lines.Should().HaveCount(titles.Length);
        for (var i = 0; i < titles.Length; i++) lines[i].Should().StartWith("{").And.EndWith("]}").And.Contain($"\"title\":\"{titles[i]}");
    }

    [Fact]
    public async Task People_see_the_first_works_and_programs_all()
    {
        var entries = string.Concat(Enumerable.Range(0, 53).Select(i => $"- [Work {i}](https://example.org/{i}) is new.\n"));
        Write("a/one.md", "# One, May 2026\n\n## News\n\n" + entries);
        Write("a/two.md", "# Two, June 2026\n\n## News\n\n" + entries);
        (await RunAsync("works", Path.Combine(folder, "a"))).Output
            .Should().StartWith("53 works\n").And
            .Contain("and 3 more; --format json has all");
        (await RunAsync("works", Path.Combine(folder, "a"), "-f", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should().HaveCount(53);
    }

    [Fact]
    public async Task Without_works_json_is_an_empty_list()
    {
        (await RunAsync("works", folder, "--min", "9", "--format", "json")).Should().Be((0, "[]\n", ""));
        (await RunAsync("works", folder, "--min", "9")).Should().Be((0, "0 works\n", ""));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_listed()
    {
        var result = await RunAsync("works", folder, "nowhere.md", "--format", "jsonl");
        (result.Code, result.Error).Should().Be((1, "mldigest: nowhere.md: no such file or folder\n"));
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("arxiv:1706.03762")]
    [InlineData("1706.03762v2")]
    [InlineData("10.48550/arXiv.1706.03762")]
    [InlineData("https://ar5iv.org/abs/1706.03762")]
    public async Task Entries_are_found_by_identifier(string query) => (await LinesAsync("find", query, folder)).Should().Equal(
        "3 entries",
        "Period In Entry Link",
        "2026-05 Gull Weekly Attention again https://arxiv.org/abs/1706.03762v5?utm_source=gull",
        "2026-04 Heron Monthly Talking heads https://huggingface.co/papers/1706.03762",
        "2025-01 Kite Notes Yet another look https://doi.org/10.48550/arXiv.1706.03762");

    [Theory]
    [InlineData("https://github.com/example/tally?utm_source=me")]
    [InlineData("github.com/EXAMPLE/tally")]
    public async Task Entries_are_found_by_link(string query) => (await LinesAsync("find", query, folder)).Should().Equal(
        "2 entries",
        "Period In Entry Link",
        "2026-05 Gull Weekly A tally https://github.com/Example/Tally",
        "2026-04 Heron Monthly Tally 2 http://www.github.com/example/tally.git#use");

    [Fact]
    public async Task Entries_are_found_by_words_in_any_order_and_case_in_title_or_text()
    {
        (await LinesAsync("find", "COUNTS tally", folder)).Should().HaveCount(4).And.StartWith("2 entries");
        (await LinesAsync("find", "more tally", folder)).Should().Equal(
            "1 entry", "Period In Entry Link", "2026-04 Heron Monthly Tally 2 http://www.github.com/example/tally.git#use");
    }

    [Fact]
    public async Task An_entry_that_only_names_a_work_says_so()
    {
        Write("b/see.md", "# See, May 2026\n\n## Papers\n\n- [Residuals](https://arxiv.org/abs/1512.03385) are kept. There is "
            + "[code](https://github.com/example/tally).\n");
        var path = Path.Combine(folder, "b");
        (await LinesAsync("find", "github.com/example/tally", path)).Last().Should().StartWith("2026-05 See (Residuals) https://");
        var result = await RunAsync("find", "github.com/example/tally", path, "--format", "jsonl");
        result.Output.Should().StartWith("{\"id\":\"see.md#2026-05#arxiv:1512.03385\",\"document\":\"see.md\",\"issue\":\"See, May "
            + "2026\",\"period\":\"2026-05\",\"path\":[\"Papers\"],\"isSubject\":false,\"entry\":{\"key\":\"arxiv:1512.03385\",")
            .And.EndWith("}}\n");
    }

    [Fact]
    public async Task What_is_found_for_programs_is_a_list_of_entries_of_the_contract()
    {
        var result = await RunAsync("find", "1512.03385", folder, "--format", "json");
        result.Code.Should().Be(0);
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        var found = json.RootElement.EnumerateArray().Single();
        found.GetProperty("isSubject").GetBoolean().Should().BeTrue();
        MlDigest.Model.DigestJson.DeserializeEntry(found.GetProperty("entry").GetRawText()).Url
            .Should().Be("https://arxiv.org/abs/1512.03385");
    }

    [Fact]
    public async Task What_is_not_found_is_told()
    {
        (await RunAsync("find", "arxiv:1706.03763", folder))
            .Should().Be((0, "0 entries\n", "mldigest: no entry has the work arxiv:1706.03763\n"));
        (await RunAsync("find", "https://example.org/x", folder, "--format", "json"))
            .Should().Be((0, "[]\n", "mldigest: no entry has the link https://example.org/x\n"));
        (await RunAsync("find", "no such", folder, "--format", "jsonl"))
            .Should().Be((0, "", "mldigest: no entry has all of the words no such\n"));
    }

    private static async Task<IEnumerable<string>> LinesAsync(params string[] args)
    {
        var result = await RunAsync(args);
        result.Code.Should().Be(0);
        return result.Output.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0 && line[0] != '─')
            .ToList();
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
