using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

public class TitleShapeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Papers", 1)]
    [InlineData("Recent articles", 2)]
    [InlineData("Tools for kettles", 3)]
    [InlineData("A kettle that boils itself", 4)]
    [InlineData("Why the kettle in the office boils water twice", 5)]
    [InlineData("銅のやかん", 2)]
    [InlineData("銅のやかんで湯を沸かす方法", 4)]
    public void Words_are_counted_in_steps_and_ideographs_by_two(string title, byte words) =>
        TitleShape.Of(title).Words.Should().Be(words);

    [Theory]
    [InlineData("Kettles", nameof(TitleNumber.None))]
    [InlineData("3 kettles", nameof(TitleNumber.None))]
    [InlineData("Kettles by 40%", nameof(TitleNumber.Plain))]
    [InlineData("Kettle 1.5.0 is out", nameof(TitleNumber.Version))]
    [InlineData("v2.1", nameof(TitleNumber.Version))]
    public void Numbers_inside_and_versions_are_told_apart_from_a_number_in_front(string title, string number) =>
        TitleShape.Of(title).Number.ToString().Should().Be(number);

    [Theory]
    [InlineData("最近の記事", nameof(TitleCase.None))]
    [InlineData("NEWS", nameof(TitleCase.Upper))]
    [InlineData("Tools and Data", nameof(TitleCase.Capitalised))]
    [InlineData("The kettle boils", nameof(TitleCase.Sentence))]
    [InlineData("kettles boiling", nameof(TitleCase.Lower))]
    [InlineData("Why kettleBench is fast", nameof(TitleCase.Mixed))]
    public void Case_is_that_of_the_words_beginnings(string title, string letters) =>
        TitleShape.Of(title).Case.ToString().Should().Be(letters);

    [Theory]
    [InlineData("Kettles", nameof(TitleMark.None))]
    [InlineData("Kettles:", nameof(TitleMark.None))]
    [InlineData("Kettles, pots", nameof(TitleMark.Comma))]
    [InlineData("Kettles (copper)", nameof(TitleMark.Bracket))]
    [InlineData("Re-boiling", nameof(TitleMark.None))]
    [InlineData("Kettles - a review", nameof(TitleMark.Dash))]
    [InlineData("Kettles: a review, at last", nameof(TitleMark.Colon))]
    [InlineData("Who needs kettles?", nameof(TitleMark.Exclamation))]
    public void The_strongest_mark_inside_counts(string title, string mark) =>
        TitleShape.Of(title).Mark.ToString().Should().Be(mark);
}
