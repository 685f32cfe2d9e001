namespace MlDigest.Model.Tests.Content;

/// <summary>Texts that are required are never null, whatever the compiler was told.</summary>
public sealed class RequiredTextsTests
{
    public static TheoryData<string, Action> Makers { get; } = new()
    {
        { "title", () => _ = new DigestEntry { Key = "k", Title = null! } },
        { "changed title", () => _ = new DigestEntry { Key = "k", Title = "t" } with { Title = null! } },
        { "key", () => _ = new DigestEntry { Key = null!, Title = "t" } },
        { "link", () => _ = new DigestLink { Url = null! } },
        { "image", () => _ = new DigestImage { Url = null! } },
        { "card", () => _ = new LinkCard { Url = null! } },
        { "document of an issue", () => _ = new DigestIssue { Document = null! } },
        { "name of a document", () => _ = new DigestDocument { Name = null! } },
    };

    [Theory]
    [MemberData(nameof(Makers))]
    public void Null_is_refused_for_a_required_text(string text, Action make) =>
        make.Should().Throw<ArgumentNullException>(text).WithParameterName("value");

    [Fact]
    public void Empty_is_a_text()
    {
        (new DigestEntry { Key = "", Title = "" }).Title.Should().BeEmpty();
        new DigestLink { Url = "" }.Url.Should().BeEmpty();
    }
}
