using MlDigest.Model;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class StatsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Counts_for_programs()
    {
        WriteDigests();
        var result = await RunAsync("stats", folder, "--format", "json");
        result.Should().Be((
            0,
            """
            {
              "documents": 3,
              "issues": 3,
              "doubtful": 0,
              "entries": 5,
              "failures": 0,
              "bySeries": [
                {
                  "series": "Paper Lantern",
                  "issues": 2,
                  "doubtful": 0,
                  "entries": 4,
                  "first": "2025-12",
                  "last": "2026-01"
                },
                {
                  "issues": 1,
                  "doubtful": 0,
                  "entries": 1
                }
              ],
              "bySection": [
                {
                  "title": "Papers",
                  "kind": "papers",
                  "issues": 2,
                  "entries": 3
                },
                {
                  "kind": "news",
                  "issues": 1,
                  "entries": 1
                },
                {
                  "title": "Tools",
                  "kind": "code",
                  "issues": 1,
                  "entries": 1
                }
              ],
              "byKind": [
                {
                  "kind": "paper",
                  "entries": 4
                },
                {
                  "kind": "code",
                  "entries": 1
                }
              ],
              "byYear": [
                {
                  "year": 2025,
                  "issues": 1,
                  "entries": 1
                },
                {
                  "year": 2026,
                  "issues": 1,
                  "entries": 3
                },
                {
                  "issues": 1,
                  "entries": 1
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public async Task Counts_for_people()
    {
        WriteDigests();
        var result = await RunAsync("stats", folder);
        result.Output.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0 && line[0] != '─')
            .Should().Equal(
            "3 documents, 3 issues, 5 entries, 0 failed",
            "Series Issues Doubtful Entries First Last",
            "Paper Lantern 2 0 4 2025-12 2026-01",
            "(none) 1 0 1",
            "Section Kind Issues Entries",
            "Papers papers 2 3",
            "(none) news 1 1",
            "Tools code 1 1",
            "Kind Entries",
            "paper 4",
            "code 1",
            "Year Issues Entries",
            "2025 1 1",
            "2026 1 3",
            "(none) 1 1");
    }

    [Fact]
    public async Task People_see_the_first_rows_and_programs_all()
    {
        for (var i = 0; i < 23; i++)
        {
            Write($"{i:00}.md", $"# Digest\n\n## Room {(char)('A' + i)}\n\n- [One](https://example.org/{i}) is new.\n"
                + $"- [Two](https://example.org/{i}/2) is new.\n");
        }

        (await RunAsync("stats", folder)).Output.Should().Contain("and 3 more; --format json has all");
        (await RunAsync("stats", folder, "--format", "json")).Output.Should().Contain("\"Room W\"");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_counted()
    {
        WriteDigests();
        File.WriteAllBytes(Path.Combine(folder, "bad.md"), [0, 1, 2, 3]);
        var result = await RunAsync("stats", folder);
        result.Code.Should().Be(1);
        result.Error.Should().Be("bad.md: line 1: error: The document is no text: it is binary, or in an encoding that "
            + "its first bytes do not tell. [not-text]\n");
        result.Output.Should().StartWith("4 documents, 3 issues, 5 entries, 1 failed\n");
    }

    [Fact]
    public void Issues_of_doubtful_documents_are_counted_by_series()
    {
        var statistics = new DigestStatistics();
        statistics.Add(new DigestIssue { Document = "a.md", Series = "Paper Lantern" }, isDoubtful: true);
        statistics.Add(new DigestIssue { Document = "a.md", Series = "Paper Lantern" }, isDoubtful: false);
        statistics.Add(new DigestIssue { Document = "a.md", Series = "Paper Lantern" }, isDoubtful: true);
        statistics.Add(new DigestIssue { Document = "b.md" }, isDoubtful: true);
        statistics.Doubtful.Should().Be(3);
        statistics.Series.Select(series => (series.Name, series.Count.Issues, series.Count.Doubtful))
            .Should().Equal(("", 1, 1), ("Paper Lantern", 3, 2));
    }

    [Fact]
    public void First_and_last_period_are_told_by_days()
    {
        var statistics = new DigestStatistics();
        foreach (var period in new[] { "2021-12", "2021-W06", null, "2021-11-30" })
        {
            statistics.Add(new DigestIssue { Document = "a.md", Period = period }, isDoubtful: false);
        }

        statistics.Series.Select(series => (series.Count.First, series.Count.Last))
            .Should().Equal((DigestPeriod.Parse("2021-W06"), DigestPeriod.Parse("2021-12")));
    }

    [Fact]
    public async Task Doubtful_are_the_issues_of_documents_that_parse_calls_so()
    {
        Write("a.md", "# Paper Lantern December 2025\n\n## Papers\n\n- [Tides as a clock](https://example.org/1) keep time.\n"
            + "- [Boats of paper](https://example.org/2) float.\n");
        Write("b.md", "Some words on **tides** and [boats](https://example.org/1).\n\n**Ferries**\n\nThey are slow, says "
            + "[Ann](https://example.org/2). [More](https://example.org/3)\n\n- Harbour\n- [Quay](https://example.org/4): a place\n\n"
            + "**Water**\n- Sea: [salt](https://example.org/5), [waves](https://example.org/6)\n- River\n\n"
            + "That was all. [Write to us](https://example.org/7)\n");
        string[] names = ["a.md", "b.md"];
        names.Where(name => DigestDocument.Parse(File.ReadAllText(Path.Combine(folder, name))).Diagnostics
            .Any(diagnostic => diagnostic.Code == "layout-doubtful")).Should().Equal("b.md");
        (await RunAsync("stats", folder, "--format", "json")).Output.Should().Contain("\n  \"doubtful\": 1,\n");
        (await RunAsync("stats", folder)).Output.Should()
            .Contain("\n1 issue is doubtful: mldigest parse tells why (layout-doubtful)\n");
    }

    private void WriteDigests()
    {
        Write("a.md", "# Paper Lantern December 2025\n\n## Papers\n\n- [One](https://arxiv.org/abs/2512.00001) is new.\n");
        Write("b.md", "# Paper Lantern January 2026\n\n## Papers\n\n- [Two](https://arxiv.org/abs/2601.00001) is new.\n"
            + "- [Three](https://arxiv.org/abs/2601.00002) is new.\n\n## Tools\n\n- [Four](https://github.com/example/four) is new.\n");
        Write("c.md", "- [Five](https://arxiv.org/abs/2601.00003) is new.\n");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
