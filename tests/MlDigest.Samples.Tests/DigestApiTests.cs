using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlDigest.Model;

namespace MlDigest.Samples.Tests;

public sealed class DigestApiTests(RunningApi running) : IClassFixture<RunningApi>
{
    private readonly WebSample api = running.Sample;

    [Fact]
    public async Task Markdown_becomes_json_of_the_contract()
    {
        var markdown = await File.ReadAllTextAsync(Path.Combine(Sample.Digests, "commonplace-2026-05-18.md"));
        using var response = await PostAsync(markdown, "text/markdown");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var json = await response.Content.ReadAsStringAsync();
        json.Should().Be(DigestJson.Serialize(DigestDocument.Parse(markdown, "a.md")));
        DigestJson.DeserializeDocument(json).Issues[0].GetAllEntries().Should().HaveCount(5);
    }

    [Fact]
    public async Task Letters_of_every_script_stand_unescaped()
    {
        using var response = await PostAsync("# 机器学习周报", "text/plain");
        (await response.Content.ReadAsStringAsync()).Should().Contain("机器学习周报");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Too_long_a_text_is_refused_with_the_limit(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents")
        {
            Content = Content(new string('a', 1001), "text/markdown")
        };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await api.Client.SendAsync(request);
        var problem = await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
        problem["detail"]!.GetValue<string>().Should().Be("The Markdown may have 1000 bytes at most.");
        problem["maxBytes"]!.GetValue<int>().Should().Be(1000);
        api.Log.Should().NotContain("BadHttpRequestException");
    }

    [Fact]
    public async Task The_longest_text_that_is_allowed_is_read()
    {
        using var response = await PostAsync(new string('a', 1000), "text/markdown");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_markdown_is_refused()
    {
        using var response = await PostAsync("{}", "application/json");
        (await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType))["detail"]!.GetValue<string>()
            .Should().Be("Send Markdown with the content type text/markdown or text/plain.");
    }

    [Theory]
    [InlineData("text/markdown; charset=windows-1252")]
    [InlineData("text/markdown; charset=\"windows-1252\"")]
    [InlineData("text/plain;charset=WINDOWS-1252")]
    public async Task The_charset_of_the_content_type_is_honoured(string type)
    {
        using var content = Bytes("# Caf\u00E9 \u00E0 la une", Encoding.Latin1, type);
        using var response = await api.Client.PostAsync(Documents, content);
        DigestJson.DeserializeDocument(await response.Content.ReadAsStringAsync()).Issues[0].Title.Should().Be("Caf\u00E9 \u00E0 la une");
    }

    [Theory]
    [InlineData("text/markdown; charset=klingon")]
    [InlineData("text/markdown; charset=utf-7")]
    public async Task A_charset_that_nobody_knows_is_refused(string type)
    {
        using var content = Bytes("# Title", Encoding.UTF8, type);
        using var response = await api.Client.PostAsync(Documents, content);
        (await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType))["detail"]!.GetValue<string>()
            .Should().Be("The charset is not known. Send UTF-8.");
    }

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("identity, br", false)]
    [InlineData("identity", true)]
    public async Task Only_the_encoding_that_changes_nothing_is_taken(string encoding, bool isTaken)
    {
        using var content = Bytes("# Title", Encoding.UTF8, "text/markdown");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var response = await api.Client.PostAsync(Documents, content);
        if (isTaken)
        {
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }
        else
        {
            (await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType))["detail"]!.GetValue<string>()
                .Should().Be("Send the Markdown as it is, without a content encoding.");
        }
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public async Task A_name_is_no_longer_than_those_of_files(int length, bool isTaken)
    {
        using var content = Bytes("# Title", Encoding.UTF8, "text/markdown");
        using var response = await api.Client.PostAsync(new Uri($"/documents?name={new string('n', length)}", UriKind.Relative), content);
        if (isTaken)
        {
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }
        else
        {
            (await ProblemAsync(response, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>()
                .Should().Be("The name may have 255 characters at most.");
        }
    }

    [Fact]
    public async Task A_text_of_too_many_blocks_comes_back_in_one_piece()
    {
        using var content = Bytes(string.Concat(Enumerable.Repeat("#\n", 200)), Encoding.UTF8, "text/markdown");
        using var response = await api.Client.PostAsync(Documents, content);
        var document = DigestJson.DeserializeDocument(await response.Content.ReadAsStringAsync());
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("too-many-blocks");
    }

    [Fact]
    public async Task A_text_that_never_ends_is_given_up()
    {
        await using var hasty = await WebSample.StartAsync("DigestApi", "--Limits:Timeout=00:00:02");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, hasty.Address.Port);
        await client.GetStream().WriteAsync(BeginningOf("/documents"));
        using var reader = new StreamReader(client.GetStream());
        (await reader.ReadLineAsync()).Should().Be("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task More_requests_than_there_is_room_for_are_told_to_come_back()
    {
        await using var busy = await WebSample.StartAsync(
            "DigestApi",
            "--Limits:MaxRequests=1",
            "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Information",
            "--Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointMiddleware=Information");
        using var content = Bytes("# Title", Encoding.UTF8, "text/markdown");
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, busy.Address.Port);
            await client.GetStream().WriteAsync(BeginningOf("/documents?name=slow"));
            await busy.LoggedAsync("Executing endpoint");
            using var refused = await busy.Client.PostAsync(Documents, content);
            (await ProblemAsync(refused, HttpStatusCode.ServiceUnavailable))["detail"]!.GetValue<string>()
                .Should().Be("Too many requests are under way. Come back in a moment.");
            refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        }

        await busy.LoggedAsync("Request finished HTTP/1.1 POST http://localhost/documents?name=slow");
        using var taken = await busy.Client.PostAsync(Documents, content);
        taken.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_request()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, api.Address.Port);
            await client.GetStream().WriteAsync(BeginningOf("/documents?name=gone"));
            await client.GetStream().FlushAsync();
        }

        const string End = "Request finished HTTP/1.1 POST http://localhost/documents?name=gone";
        await api.LoggedAsync(End);
        api.Log.Split('\n').Single(line => line.Contains(End, StringComparison.Ordinal)).Should().NotContain(" 408 ").And.NotContain(
            " 200 ");
        using var response = await PostAsync("# Still here", "text/markdown");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        api.Log.Should().NotContain("fail:");
    }

    [Fact]
    public async Task The_openapi_document_has_the_schemas_of_the_contract()
    {
        var document = JsonNode.Parse(await api.Client.GetStringAsync("/openapi/v1.json"))!;
        document["openapi"]!.GetValue<string>().Should().StartWith("3.1.");
        var answer = document["paths"]!["/documents"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!;
        answer["schema"]!["$ref"]!.GetValue<string>()
            .Should().Be("#/components/schemas/document");
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var (name, expected) in JsonNode.Parse(DigestJson.Schema)!["$defs"]!.AsObject())
        {
            JsonNode.DeepEquals(Comparable(schemas[name]!), Comparable(expected!))
                .Should().BeTrue($"{name} is {schemas[name]!.ToJsonString()}");
        }

        schemas.Select(schema => schema.Key).Except(JsonNode.Parse(DigestJson.Schema)!["$defs"]!.AsObject().Select(schema => schema.Key))
            .Should().Equal("ProblemDetails");
    }

    [Fact]
    public async Task The_schema_is_served_as_it_is() => (await api.Client.GetStringAsync("/schema")).Should().Be(DigestJson.Schema);

    [Fact]
    public async Task It_says_that_it_is_healthy() => (await api.Client.GetStringAsync("/health")).Should().Be("Healthy");

    // What OpenAPI says otherwise and means alike.
    private static JsonNode Comparable(JsonNode schema)
    {
        var text = schema.ToJsonString().Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal)
            .Replace("\"const\":1", "\"enum\":[1]", StringComparison.Ordinal)
            .Replace("[\"null\",\"string\"]", "[\"string\",\"null\"]", StringComparison.Ordinal)
            .Replace("[\"null\",\"number\"]", "[\"number\",\"null\"]", StringComparison.Ordinal)
            .Replace("[\"null\",\"integer\"]", "[\"integer\",\"null\"]", StringComparison.Ordinal);
        return JsonNode.Parse(text)!;
    }

    private static byte[] BeginningOf(string address) => Encoding.ASCII.GetBytes(
        $"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/markdown\r\nContent-Length: 900\r\n\r\n# Only the beginning");

    private static readonly Uri Documents = new("/documents", UriKind.Relative);

    private static ByteArrayContent Bytes(string text, Encoding encoding, string type)
    {
        var content = new ByteArrayContent(encoding.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static StringContent Content(string text, string type) => new(text, Encoding.UTF8, new MediaTypeHeaderValue(type));

    private Task<HttpResponseMessage> PostAsync(string text, string type) =>
        api.Client.PostAsync(new Uri("/documents?name=a.md", UriKind.Relative), Content(text, type));

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return (await JsonSerializer.DeserializeAsync<JsonNode>(await response.Content.ReadAsStreamAsync()))!;
    }
}
