namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class EntryKeyTests
{
    [Theory]
    [InlineData("See https://arxiv.org/abs/2009.01835v2", "arxiv:2009.01835")]
    [InlineData("See [a](https://www.example.org/a/#part)", "url:example.org/a")]
    [InlineData("Nothing to follow.", "title:866c271c6ad07350")]
    public void Key_is_the_identifier_else_the_url_else_a_hash_of_the_title(string body, string expected) =>
        DigestDocument.Parse($"# Digest 1\n\n## The Entry!\n\n{body}\n").Issues[0].GetAllEntries().Single().Key.Should().Be(expected);
}
