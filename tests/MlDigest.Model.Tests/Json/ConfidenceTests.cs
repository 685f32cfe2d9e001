using System.Text.Json;

namespace MlDigest.Model.Tests.Json;

/// <summary>How sure a reading is, in records and in JSON.</summary>
public sealed class ConfidenceTests
{
    private const string Issue =
        """{"schemaVersion":1,"document":"a.md","confidence":0.87,"sections":[],"span":{"start":0,"length":0,"line":1}}""";

    [Fact]
    public void Confidence_comes_back_from_json() => DigestJson.Deserialize(Issue).Confidence.Should().Be(0.87);

    [Fact]
    public void Confidence_is_written_as_it_stands() =>
        DigestJson.Serialize(DigestJson.Deserialize(Issue)).Should().Contain("\"confidence\":0.87");

    [Theory]
    [InlineData("1.01")]
    [InlineData("-0.1")]
    [InlineData("\"high\"")]
    public void What_is_no_share_is_refused(string value)
    {
        var read = () => DigestJson.Deserialize(Issue.Replace("0.87", value, StringComparison.Ordinal));
        read.Should().Throw<JsonException>().Which.Path.Should().Be("$.confidence");
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Record_refuses_what_is_no_share(double value)
    {
        var make = () => new DigestIssue { Document = "a.md", Confidence = value };
        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Parsed_issue_says_how_sure_it_is() =>
        DigestDocument.Parse("# Weekly, issue 3\n\n- [One](https://example.org/1): a story.\n"
            + "- [Two](https://example.org/2): a story.\n").Issues[0].Confidence
            .Should().BeInRange(0.5, 1);
}
