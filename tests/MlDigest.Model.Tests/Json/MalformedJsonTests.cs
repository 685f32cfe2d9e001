using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlDigest.Model.Tests.Json;

/// <summary>
/// Whatever is wrong with a text, reading it gives a value or a <see cref="JsonException"/> with a reason, never anything else.
/// </summary>
public sealed class MalformedJsonTests
{
    private static readonly byte[] Golden = GoldenFiles.Bytes("document-1.json");

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (var length = 0; length < Golden.AsSpan().TrimEnd("\n"u8).Length; length++) Refusal(Golden[..length]).Should().NotBeNull();
    }

    [Fact]
    public void Every_changed_byte_is_read_or_refused()
    {
        var refused = 0;
        foreach (var change in new byte[] { 0x01, 0x20, 0x80, 0xFF })
        {
            for (var i = 0; i < Golden.Length; i++)
            {
                byte[] bytes = [.. Golden];
                bytes[i] ^= change;
                if (Refusal(bytes) is not null) refused++;
            }
        }

        refused.Should().BeGreaterThan(Golden.Length);
    }

    [Fact]
    public void Every_byte_left_out_or_doubled_is_read_or_refused()
    {
        for (var i = 0; i < Golden.Length; i++)
        {
            Refusal([.. Golden[..i], .. Golden[(i + 1)..]]);
            Refusal([.. Golden[..i], Golden[i], .. Golden[i..]]);
        }
    }

    [Fact]
    public void Value_of_a_wrong_type_is_refused_at_its_path_for_every_member()
    {
        var paths = Places(JsonNode.Parse(Golden)!).Select(node => node.GetPath()).ToList();
        paths.Should().HaveCountGreaterThan(100);
        foreach (var path in paths)
        {
            foreach (var wrong in new[] { "true", "{}", "[]", "[null]", "\"?\"", "0.5", "-1" })
            {
                var root = JsonNode.Parse(Golden)!;
                var node = Places(root).Single(place => place.GetPath() == path);
                if (IsRightType(node, JsonNode.Parse(wrong)!)) continue;
                if (node == root) root = JsonNode.Parse(wrong)!;
                else node.ReplaceWith(JsonNode.Parse(wrong));
                var refusal = Refusal(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()));
                refusal.Should().NotBeNull($"{path} is {wrong}");
                refusal!.Path.Should().Be(path);
            }
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"schemaVersion\":1,\"document\":\"\",\"sections\":[{\"sections\":[", "]}]}")]
    public void Depth_without_end_is_refused(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        FluentActions.Invoking(() => DigestJson.Deserialize(json)).Should().Throw<JsonException>();
    }

    private static JsonException? Refusal(byte[] utf8)
    {
        try
        {
            DigestJson.DeserializeDocument(utf8);
            return null;
        }
        catch (JsonException exception)
        {
            exception.Message.Should().Contain(" Path: $").And.Contain(" | LineNumber: ");
            return exception;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Places(member.Value!)).Prepend(node),
        JsonArray items => items.SelectMany(item => Places(item!)).Prepend(node),
        _ => [node],
    };

    // Any text is a text; the arrays and objects that are put in are wrong inside where the outside is right.
    private static bool IsRightType(JsonNode node, JsonNode wrong) =>
        node.GetValueKind() == wrong.GetValueKind() && wrong.ToJsonString() is not "0.5"
        || wrong is JsonArray && node is JsonArray;
}
