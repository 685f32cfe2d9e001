namespace MlDigest.Model.Tests.Identifiers;

public sealed class WorkIdTests
{
    [Theory]
    [InlineData("arxiv:2009.01835v2", "arxiv", "2009.01835v2")]
    [InlineData("doi:10.1145/3442188.3445922", "doi", "10.1145/3442188.3445922")]
    [InlineData("s2:CorpusId:13756489", "s2", "CorpusId:13756489")]
    [InlineData("shelf:a:b", "shelf", "a:b")]
    public void Scheme_and_value_are_parted_at_the_first_colon(string text, string scheme, string value)
    {
        var id = WorkId.Parse(text);
        (id.Scheme, id.Value).Should().Be((scheme, value));
        id.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("DOI:10.1145/ABC", "doi:10.1145/abc")]
    [InlineData("arXiv:math.GT/0309136v1", "arxiv:math/0309136v1")]
    [InlineData("arxiv:https://arxiv.org/pdf/1706.03762.pdf", "arxiv:1706.03762")]
    [InlineData("doi:10.48550/arXiv.1706.03762", "arxiv:1706.03762")]
    [InlineData("doi:10.18653/v1/P18-1001", "acl:P18-1001")]
    [InlineData("acl:p18-1001", "acl:P18-1001")]
    [InlineData("pmc:pmc1182327", "pmc:PMC1182327")]
    [InlineData("ARXIV:nothing known", "arxiv:nothing known")]
    [InlineData("Shelf:A", "Shelf:A")]
    public void Known_schemes_make_values_canonical_and_unknown_ones_keep_them(string text, string canonical)
    {
        WorkId.Parse(text).ToString().Should().Be(canonical);
        WorkId.Parse(text).Should().Be(WorkId.Parse(canonical));
        WorkId.Parse(canonical).ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("arxiv:1706.03762", "https://arxiv.org/abs/1706.03762")]
    [InlineData("s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776", "https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("arxiv:nothing known", null)]
    [InlineData("shelf:a", null)]
    public void Url_is_the_page_of_a_known_scheme(string text, string? url) => WorkId.Parse(text).Url.Should().Be(url);

    [Fact]
    public void Order_is_by_scheme_then_as_the_scheme_orders()
    {
        WorkId[] expected =
        [
            default, WorkId.Parse("arxiv:hep-th/9901001"), WorkId.Parse("arxiv:0704.0001"), WorkId.Parse("arxiv:1706.03762"), WorkId.Parse("arxiv:?"),
            WorkId.Parse("doi:10.1000/182"), WorkId.Parse("pubmed:9"), WorkId.Parse("pubmed:10"), WorkId.Parse("shelf:10"), WorkId.Parse("shelf:9"),
        ];
        expected.Reverse().Order().Should().Equal(expected);
    }

    [Fact]
    public void Default_value_is_empty()
    {
        (default(WorkId).Scheme, default(WorkId).Value, default(WorkId).Url, default(WorkId).ToString()).Should().Be(("", "", null, ""));
        default(WorkId).Should().Be(default(WorkId)).And.NotBe(WorkId.Parse("shelf:a"));
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
