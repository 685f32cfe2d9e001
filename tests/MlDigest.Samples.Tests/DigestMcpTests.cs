using System.Text.Json;
using System.Text.Json.Nodes;
using MlDigest.Model;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace MlDigest.Samples.Tests;

/// <summary>The server as an assistant's program starts it, asked by the client of the protocol's own package.</summary>
public sealed class DigestMcpTests(RunningMcp running) : IClassFixture<RunningMcp>
{
    [Fact]
    public async Task Tools_are_listed_with_schemas_and_only_read()
    {
        running.Client.ServerInfo!.Name.Should().Be("digests");
        var tools = await running.Client.ListToolsAsync();
        tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
            .Should().Equal("find_work", "list_issues", "read_issue", "read_schema", "search_entries");
        foreach (var tool in tools)
        {
            tool.Description.Should().NotBeNullOrEmpty();
            (tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.ProtocolTool.Annotations.OpenWorldHint).Should().Be((true, false));
            tool.JsonSchema.GetProperty("type").GetString().Should().Be("object");
        }

        Required("find_work").Should().Equal("work");
        Required("read_issue").Should().Equal("issue");
        Required("search_entries").Should().Equal("words");

        IEnumerable<string?> Required(string name) => tools.Single(tool => tool.Name == name).JsonSchema
            .GetProperty("required")
            .EnumerateArray()
            .Select(parameter => parameter.GetString());
    }

    [Theory]
    [InlineData("list_issues", "{}")]
    [InlineData("list_issues", """{"limit":1}""")]
    [InlineData("read_issue", """{"issue":"2026-05-notes.md"}""")]
    [InlineData("search_entries", """{"words":"the"}""")]
    [InlineData("search_entries", """{"words":"no such words"}""")]
    [InlineData("find_work", """{"work":"arxiv:1706.03762"}""")]
    [InlineData("find_work", """{"work":"https://example.org/no-such-work"}""")]
    public async Task Answers_are_what_the_schema_of_their_tool_says(string tool, string arguments)
    {
        var schema = (await running.Client.ListToolsAsync()).Single(listed => listed.Name == tool).ProtocolTool.OutputSchema!.Value;
        var answer = await AskAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments));
        Departures(schema, JsonSerializer.SerializeToElement(answer), "$").Should().BeEmpty();
    }

    [Fact]
    public async Task Issues_are_listed_in_parts_the_newest_first()
    {
        var first = await AskAsync("list_issues", new { limit = 3 });
        ((int)first["total"]!, (int)first["nextOffset"]!).Should().Be((7, 3));
        var ids = Texts(first["items"]!, "id").ToList();
        while (first["nextOffset"] is { } next)
        {
            first = await AskAsync("list_issues", new { limit = 3, offset = (int)next });
            ids.AddRange(Texts(first["items"]!, "id"));
        }

        ids.Should().HaveCount(7).And.OnlyHaveUniqueItems().And.StartWith("bench-notes-readme.md#1");
        var lantern = (await AskAsync("list_issues", new { series = "paper lantern", since = "2026" }))["items"]!.AsArray().Single()!;
        ((string?)lantern["id"], (string?)lantern["period"], (int)lantern["entries"]!).Should().Be(("2026-05-notes.md", "2026-05", 6));
    }

    [Fact]
    public async Task An_issue_is_read_in_the_order_of_its_editor()
    {
        var issue = await AskAsync("read_issue", new { issue = "2026-05-notes.md", limit = 2 });
        ((string?)issue["issue"]!["title"], (int)issue["entries"]!["total"]!).Should().Be(("Paper Lantern May 2026", 6));
        var entry = issue["entries"]!["items"]![0]!;
        ((string?)entry["id"], (string?)entry["issue"], (string?)entry["title"], (string?)entry["workTitle"], (string?)entry["kind"])
            .Should().Be(
            (
                "2026-05-notes.md#2026-05#arxiv:1706.03762",
                "2026-05-notes.md",
                "Everyone in the room talks at once",
                "Attention Is All You Need",
                "paper"));
        entry["sections"]!.AsArray().Select(section => (string?)section).Should().Equal("Research papers");
        ((string?)entry["text"]).Should().Contain("The authors drop recurrence altogether");
    }

    [Fact]
    public async Task Entries_are_searched_by_words_kind_and_time()
    {
        Texts((await AskAsync("search_entries", new { words = "RECURRENCE authors" }))["items"]!, "title")
            .Should().Equal("Everyone in the room talks at once");
        Texts((await AskAsync("search_entries", new { words = "最適化" }))["items"]!, "title").Should().Equal("学習率に悩む時間を減らした最適化手法");
        var tools = await AskAsync("search_entries", new { words = "the", kind = "paper", since = "2026-W21" });
        Texts(tools["items"]!, "kind").Should().NotBeEmpty().And.OnlyContain(kind => kind == "paper");
        ((int)(await AskAsync("search_entries", new { words = "no such words" }))["total"]!).Should().Be(0);
    }

    [Theory]
    [InlineData("arxiv:1706.03762")]
    [InlineData("https://huggingface.co/papers/1706.03762?utm_source=assistant")]
    [InlineData("10.48550/arXiv.1706.03762")]
    public async Task A_work_is_found_with_all_its_mentions(string work)
    {
        var found = await AskAsync("find_work", new { work });
        ((string?)found["id"], (int)found["issues"]!, (string?)found["firstPeriod"], (string?)found["lastPeriod"])
            .Should().Be(("arxiv:1706.03762", 2, "2026-05", "2026-W20"));
        found["mentions"]!["items"]!.AsArray().Select(mention => ((bool)mention!["isSubject"]!, (string?)mention["entry"]!["id"]))
            .Should().Equal(
            (true, "2026-05-notes.md#2026-05#arxiv:1706.03762"), (true, "bench-notes-readme.md#2026-W20#arxiv:1706.03762"));
    }

    [Fact]
    public async Task A_repository_beside_a_paper_is_found_as_a_mention()
    {
        var found = await AskAsync("find_work", new { work = "https://github.com/TensorFlow/tensor2tensor/" });
        ((string?)found["url"], (int)found["issues"]!).Should().Be(("https://github.com/tensorflow/tensor2tensor", 0));
        ((bool)found["mentions"]!["items"]!.AsArray().Single()!["isSubject"]!).Should().BeFalse();
    }

    [Fact]
    public async Task A_work_that_no_issue_has_is_an_answer()
    {
        var found = await AskAsync("find_work", new { work = "arxiv:2401.00001" });
        ((string?)found["id"], (int)found["issues"]!, (int)found["mentions"]!["total"]!).Should().Be(("arxiv:2401.00001", 0, 0));
    }

    [Fact]
    public async Task The_schema_is_that_of_the_library()
    {
        var result = await running.Client.CallToolAsync("read_schema");
        result.Content.OfType<TextContentBlock>().Single().Text.Should().Be(DigestJson.Schema);
    }

    [Theory]
    [InlineData("read_issue", """{"issue":"nothing.md"}""", "There is no issue 'nothing.md'. list_issues gives the ids.")]
    [InlineData("list_issues", """{"limit":101}""", "limit is 101; it must be from 1 to 100.")]
    [InlineData("list_issues", """{"offset":-1}""", "offset is -1; it must not be negative.")]
    [InlineData("list_issues", """{"since":"May"}""", "'May' is no period such as 2026, 2026-05, 2026-W20 or 2026-05-18.")]
    [InlineData("search_entries", """{"words":" "}""", "Nothing to look for is named.")]
    [InlineData("find_work", """{"work":"attention"}""", "'attention' is neither an identifier nor a link. search_entries finds words.")]
    public async Task What_is_wrong_with_a_question_is_told_to_the_assistant(string tool, string arguments, string reason)
    {
        var result = await running.Client.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        result.IsError.Should().BeTrue();
        result.Content.OfType<TextContentBlock>().Single().Text.Should().Contain(reason);
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol()
    {
        var call = async () => await running.Client.CallToolAsync("write_issue");
        (await call.Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_told_and_nothing_is_served()
    {
        var (code, output, error) = await Sample.RunAsync("DigestMcp", ["nowhere"]);
        (code, output).Should().Be((1, ""));
        error.Should().Contain("Name a folder or an archive of digests.");
    }

    private async Task<JsonNode> AskAsync(string tool, object arguments)
    {
        var result = await running.Client.CallToolAsync(
            tool, JsonSerializer.SerializeToElement(arguments).Deserialize<Dictionary<string, object?>>());
        result.IsError.Should().NotBe(true, string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
    }

    /// <summary>Where a value is of another type than its schema says, or lacks what that requires.</summary>
    private static IEnumerable<string> Departures(JsonElement schema, JsonElement value, string path)
    {
        var type = schema.GetProperty("type");
        string?[] types = type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().Select(one => one.GetString())]
            : [type.GetString()];
        var kind = value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "integer",
            var other => other.ToString().ToLowerInvariant(),
        };
        if (!types.Contains(kind)) yield return $"{path} is of the type {kind}";
        if (kind == "array")
        {
            var items = schema.GetProperty("items");
            foreach (var departure in value.EnumerateArray().SelectMany(item => Departures(items, item, path + "[]")))
            {
                yield return departure;
            }
        }

        if (kind != "object") yield break;
        if (schema.TryGetProperty("required", out var required))
        {
            var missing = required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _));
            foreach (var name in missing) yield return $"{path}.{name} is missing";
        }

        foreach (var member in value.EnumerateObject())
        {
            var known = schema.GetProperty("properties").TryGetProperty(member.Name, out var part);
            var departures = known ? Departures(part, member.Value, $"{path}.{member.Name}") : [$"{path}.{member.Name} is unknown"];
            foreach (var departure in departures) yield return departure;
        }
    }

    private static IEnumerable<string?> Texts(JsonNode items, string member) => items.AsArray().Select(item => (string?)item![member]);
}

/// <summary>The server over the digests of the samples, in a process of its own, for all tests of a class.</summary>
public sealed class RunningMcp : IAsyncLifetime
{
    internal McpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var start = Sample.Start("DigestMcp", [Sample.Digests]);
        Client = await McpClient.CreateAsync(new StdioClientTransport(
            new StdioClientTransportOptions { Command = start.FileName, Arguments = [.. start.ArgumentList], Name = "digests" }));
    }

    public async Task DisposeAsync() => await Client.DisposeAsync();
}
