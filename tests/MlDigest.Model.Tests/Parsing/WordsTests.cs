using MlDigest.Model.Parsing;

namespace MlDigest.Model.Tests.Parsing;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Papers", "papers")]
    [InlineData("📄 Papers we like", "papers")]
    [InlineData("Papers of the week", "papers")]
    [InlineData("Our old research and tools", "papers")]
    [InlineData("AI research (3 notes)", "papers")]
    [InlineData("#research (3 notes)", "papers")]
    [InlineData("Old Research Company Chat", null)]
    [InlineData("ask-about-models", "models")]
    [InlineData("share-your-work", null)]
    [InlineData("本周图片", null)]
    [InlineData("论文精选", "picks")]
    [InlineData("기사", "articles")]
    [InlineData("Werkzeuge", "code")]
    [InlineData("Événements", "events")]
    [InlineData("Ofertas de trabajo", "jobs")]
    [InlineData("Ferramentas", "code")]
    [InlineData("Инструменты", "code")]
    [InlineData("Wydarzenia", "events")]
    [InlineData("Please subscribe to the sea", null)]
    [InlineData("The letter in your inbox", "promotion")]
    [InlineData("📊 Executive Summary", "navigation")]
    [InlineData("A summary of boats", null)]
    [InlineData("今日总览", "navigation")]
    [InlineData("论文总结", "papers")]
    [InlineData("Closing note", "promotion")]
    [InlineData("Open data", "datasets")]
    [InlineData("Data science", "news")]
    [InlineData("Data science talks & podcasts", "videos")]
    [InlineData("Papers on how the smallest of ferries find their way", null)]
    public void What_a_section_holds_is_told_by_a_word_that_ends_a_phrase(string title, string? expected) =>
        SectionWords.KindOf(title)?.Value.Should().Be(expected);
}
