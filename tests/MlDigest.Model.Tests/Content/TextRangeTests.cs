namespace MlDigest.Model.Tests.Content;

public sealed class TextRangeTests
{
    private const string Source = "one two three";

    [Fact]
    public void A_part_of_a_text_reads_the_same_before_and_after_it_is_a_string()
    {
        var range = new TextRange(Source, 4, 3);
        range.Span.ToString().Should().Be("two");
        var text = range.Text;
        text.Should().Be("two");
        range.Span.ToString().Should().Be("two");
        range.Text.Should().BeSameAs(text);
    }

    [Fact]
    public void A_text_as_long_as_its_source_is_the_source() => new TextRange(Source, 0, Source.Length).Text.Should().BeSameAs(Source);

    [Fact]
    public void A_part_of_a_part_counts_from_the_part_whether_it_is_a_string_or_not()
    {
        var range = new TextRange(Source, 4, 9);
        range.Slice(4).Text.Should().Be("three");
        range.Text.Should().Be("two three");
        range.Slice(4, 2).Text.Should().Be("th");
        range.TrimStart("tw").TrimEnd("e").Text.Should().Be("o thr");
    }

    [Fact]
    public void A_part_of_no_text_is_none() => default(TextRange).TrimStart(" ").TrimEnd(" ").IsNull.Should().BeTrue();

    [Fact]
    public void Ranges_are_equal_when_they_read_the_same()
    {
        new TextRange(Source, 4, 3).Should().Be(new TextRange("two"));
        new TextRange(Source, 4, 3).GetHashCode().Should().Be(new TextRange("two").GetHashCode());
        new TextRange(Source, 4, 3).Should().NotBe(new TextRange(Source, 0, 3));
        new TextRange("").Should().NotBe(default(TextRange));
    }
}
