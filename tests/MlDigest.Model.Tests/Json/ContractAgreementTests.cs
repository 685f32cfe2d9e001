using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlDigest.Model.Tests.Json;

/// <summary>One contract: what is read is valid by the schema, and what is valid by it is read.</summary>
public sealed class ContractAgreementTests
{
    private const int Mutations = 20_000;
    private const int Seed = 18;

    private static readonly SchemaValidator Validator = new(DigestJson.Schema);

    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "-1", "2", "0.5", "1.0", "1e1", "-0.0",
        "2147483647", "2147483648", "-2147483649", "1e300", "\"\"", "\" \"", "\"?\"", "{}", "[]", "[null]", "[\"\"]", "[{}]",
        "\"2020\"", "\"2020-9\"", "\"2020-09\\n\"", "\"2020-13\"",
        "\"2021-W06/2021-W07\"", "\"2021-W6\"", "\"2020/2021/2022\"", "\"２０２０\"", "\"zh\"", "\"z\"", "\"pt-BR\"", "\"pt-\"", "\"123\"",
        "\"portuguese\"",
        "\"a:b\"", "\":b\"", "\"a:\"", "\"a:\\n\"",
        "\"a: b\"", "\"a b:c\"", "\"a:b c\"", "\"https://arxiv.org/abs/1706.03762\"", "\"1706.03762\"", "\"a/b:c\"", "\"a:/\"", "\"a:/ b\"",
        "\"error\"", "\"frontMatter\"",
        "{\"start\":0}", "{\"start\":0,\"length\":0,\"line\":0}", "{\"start\":-1,\"length\":0,\"line\":1}", "{\"a\":[\"b\"]}",
    ];

    [Fact]
    public void What_is_read_is_valid_and_what_is_valid_is_read()
    {
        var random = new Random(Seed);
        var golden = DigestJson.Serialize(SampleIssues.Document.Issues[0] with { Confidence = 0.87 });
        var (read, refused) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            var issue = JsonNode.Parse(golden)!;
            for (var changes = random.Next(1, 3); changes > 0; changes--) issue = Change(issue, random);
            var isValid = Validator.IsValid(issue);
            if (IsRead(issue) != isValid) Assert.Fail($"{(isValid ? "Valid" : "Invalid")}: {issue.ToJsonString()}");
            if (isValid) read++;
            else refused++;
        }

        read.Should().BeGreaterThan(Mutations / 20);
        refused.Should().BeGreaterThan(Mutations / 20);
    }

    [Theory]
    [InlineData("\"period\":\"May 2020\"", "'May 2020' is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29.", "$.period")]
    [InlineData("\"period\":\"2020-09\\n\"", "'2020-09\n' is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29.", "$.period")]
    [InlineData("\"language\":\"English!\"", "'English!' is not a BCP 47 tag such as zh or pt-BR.", "$.language")]
    [InlineData("\"span\":{\"start\":-1,\"length\":0,\"line\":1}", "The number is less than 0.", "$.span.start")]
    [InlineData("\"span\":{\"start\":0,\"length\":0}", "The member 'line' is missing.", "$.span")]
    [InlineData("\"sections\":[{\"entries\":[{\"key\":\"\",\"title\":\"t\"}]}]", "The text is empty.", "$.sections[0].entries[0].key")]
    public void Forms_are_told_by_reason_and_path(string member, string reason, string path)
    {
        var reading = FluentActions.Invoking(() => DigestJson.Deserialize($"{{\"schemaVersion\":1,\"document\":\"a.md\",{member}}}"));
        var error = reading.Should().Throw<DigestJsonException>().Which.Errors[0];
        (error.Reason, error.Path).Should().Be((reason, path));
    }

    // A value in the place of another, or one left out, or one in the place of a member that is absent.
    private static JsonNode Change(JsonNode root, Random random)
    {
        var places = Places(root).ToList();
        var place = places[random.Next(places.Count)];
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (place.Parent)
        {
            case null:
                return random.Next(10) == 0 && value is not null ? value : root;
            case JsonObject members when random.Next(4) == 0:
                members.Remove(place.GetPropertyName());
                break;
            case JsonObject members:
                members[place.GetPropertyName()] = value;
                break;
            case JsonArray items:
                items[place.GetElementIndex()] = value;
                break;
        }

        return root;
    }

    private static IEnumerable<JsonNode> Places(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => [node, .. members.SelectMany(member => Places(member.Value))],
        JsonArray items => [node, .. items.SelectMany(Places)],
        _ => [node],
    };

    private static bool IsRead(JsonNode issue)
    {
        try
        {
            DigestJson.Deserialize(issue.ToJsonString());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
