namespace MlDigest.Model.Tests.Content;

public sealed class VocabularyTests
{
    [Fact]
    public void Unknown_words_are_kept()
    {
        new EntryKind("hologram").Value.Should().Be("hologram");
        new EntryKind("hologram").Should().Be(new EntryKind("hologram")).And.NotBe(new EntryKind("Hologram"));
    }

    [Fact]
    public void Default_value_is_the_known_default_word()
    {
        default(EntryKind).Should().Be(EntryKind.Other).And.Be(new EntryKind("other"));
        default(SectionKind).Should().Be(SectionKind.News).And.Be(new SectionKind("news"));
        default(LinkKind).Should().Be(LinkKind.Page).And.Be(new LinkKind("page"));
        default(EntryKind).ToString().Should().Be("other");
    }

    [Theory]
    [InlineData("navigation", true)]
    [InlineData("promotion", true)]
    [InlineData("news", false)]
    [InlineData("jobs", false)]
    [InlineData("Navigation", false)]
    [InlineData("hologram", false)]
    public void Furniture_is_what_is_no_news(string word, bool isFurniture) => new SectionKind(word).IsFurniture.Should().Be(isFurniture);

    [Fact]
    public void Null_word_is_refused() =>
        FluentActions.Invoking(() => new LinkKind(null!)).Should().Throw<ArgumentNullException>().WithParameterName("value");
}
