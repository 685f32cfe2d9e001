namespace MlDigest.Model.Tests.Identifiers;

public sealed class WorkIdTests
{
    [Theory]
    [InlineData("arxiv:2009.01835v2", "arxiv", "2009.01835v2")]
    [InlineData("doi:10.1145/3442188.3445922", "doi", "10.1145/3442188.3445922")]
    [InlineData("shelf:a:b", "shelf", "a:b")]
    public void Scheme_and_value_are_parted_at_the_first_colon(string text, string scheme, string value)
    {
        var id = WorkId.Parse(text);
        (id.Scheme, id.Value).Should().Be((scheme, value));
        id.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("arxiv")]
    [InlineData(":x")]
    [InlineData("arxiv:")]
    public void Text_without_scheme_or_value_is_refused(string text)
    {
        WorkId.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => WorkId.Parse(text)).Should().Throw<FormatException>().WithMessage($"Expected an identifier of the form scheme:value, not '{text}'.");
    }
}
