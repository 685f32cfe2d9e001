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
    [InlineData(
        "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776", "https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("arxiv:nothing known", null)]
    [InlineData("shelf:a", null)]
    public void Url_is_the_page_of_a_known_scheme(string text, string? url) => WorkId.Parse(text).Url.Should().Be(url);

    [Fact]
    public void Order_is_by_scheme_then_as_the_scheme_orders()
    {
        WorkId[] expected =
        [
            default, WorkId.Parse("arxiv:hep-th/9901001"), WorkId.Parse("arxiv:0704.0001"), WorkId.Parse("arxiv:1706.03762"),
            WorkId.Parse("arxiv:?"),
            WorkId.Parse("doi:10.1000/182"), WorkId.Parse("pubmed:9"), WorkId.Parse("pubmed:10"), WorkId.Parse("shelf:10"),
            WorkId.Parse("shelf:9"),
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
    [InlineData("Note: this is text")]
    [InlineData("a note:text")]
    [InlineData("arxiv: nothing known")]
    [InlineData("a/b:c")]
    [InlineData("https://example.org/a")]
    [InlineData("shelf://a")]
    public void Text_without_scheme_or_value_is_refused(string text)
    {
        WorkId.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => WorkId.Parse(text))
            .Should().Throw<FormatException>()
            .WithMessage($"Expected an identifier of the form scheme:value, not '{text}'.");
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2605.08888v2", "arxiv:2605.08888v2")]
    [InlineData("http://dx.doi.org/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni", "openreview:tW4QEInpni")]
    [InlineData("https://aclanthology.org/P18-1001/", "acl:P18-1001")]
    [InlineData("arxiv.org/abs/1706.03762", "arxiv:1706.03762")]
    [InlineData("1706.03762", "arxiv:1706.03762")]
    [InlineData("10.1145/ABC", "doi:10.1145/abc")]
    [InlineData("10.1002/a:b", "doi:10.1002/a:b")]
    [InlineData("P18-1001", "acl:P18-1001")]
    [InlineData("doi: 10.1145/abc", "doi:10.1145/abc")]
    [InlineData("PMID: 28288169", "pubmed:28288169")]
    public void Urls_and_bare_forms_of_known_schemes_are_read_too(string text, string expected) =>
        WorkId.Parse(text).ToString().Should().Be(expected);

    [Theory]
    [InlineData("", "a")]
    [InlineData("a:b", "c")]
    [InlineData("a/b", "c")]
    [InlineData("a b", "c")]
    [InlineData("shelf", "")]
    [InlineData("shelf", " a")]
    [InlineData("https", "//example.org")]
    public void Parts_that_make_no_text_of_an_identifier_are_refused(string scheme, string value) =>
        FluentActions.Invoking(() => new WorkId(scheme, value)).Should().Throw<ArgumentException>();

    [Fact]
    public void The_value_of_its_scheme_s_type_is_given_and_of_no_other()
    {
        WorkId.Parse("arxiv:2009.01835v2").TryGet(out ArxivId arxiv).Should().BeTrue();
        arxiv.Should().Be(ArxivId.Parse("2009.01835v2"));
        WorkId.Parse("doi:10.1145/abc").TryGet(out DoiId doi).Should().BeTrue();
        doi.Should().Be(DoiId.Parse("10.1145/abc"));
        WorkId.Parse("openreview:tW4QEInpni").TryGet(out OpenReviewId openReview).Should().BeTrue();
        openReview.Should().Be(OpenReviewId.Parse("tW4QEInpni"));
        WorkId.Parse("acl:P18-1001").TryGet(out AclId acl).Should().BeTrue();
        acl.Should().Be(AclId.Parse("P18-1001"));
        WorkId.Parse("s2:CorpusId:13756489").TryGet(out SemanticScholarId paper).Should().BeTrue();
        paper.CorpusNumber.Should().Be(13756489);
        WorkId.Parse("pubmed:16137370").TryGet(out PubMedId pubMed).Should().BeTrue();
        pubMed.Should().Be(PubMedId.Parse("16137370"));
        WorkId.Parse("pmc:PMC1182327").TryGet(out PmcId pmc).Should().BeTrue();
        pmc.Should().Be(PmcId.Parse("PMC1182327"));
    }

    [Theory]
    [InlineData("shelf:2009.01835")]
    [InlineData("arxiv:nothing known")]
    [InlineData("doi:10.1145/abc")]
    public void No_value_of_another_type_is_given(string text)
    {
        WorkId.Parse(text).TryGet(out ArxivId id).Should().BeFalse();
        id.Should().Be(default(ArxivId));
        default(WorkId).TryGet(out ArxivId _).Should().BeFalse();
    }

    [Theory]
    [InlineData("arxiv:2009.01835v2", "arxiv:2009.01835")]
    [InlineData("arxiv:hep-th/9901001v3", "arxiv:hep-th/9901001")]
    [InlineData("arxiv:2009.01835", "arxiv:2009.01835")]
    [InlineData("arxiv:nothing v2", "arxiv:nothing v2")]
    [InlineData("doi:10.1145/abc.v2", "doi:10.1145/abc.v2")]
    public void A_work_without_its_version(string text, string expected) =>
        WorkId.Parse(text).WithoutVersion().Should().Be(WorkId.Parse(expected));

    [Fact]
    public void Schemes_have_names() =>
        new[] { ArxivId.Scheme, DoiId.Scheme, OpenReviewId.Scheme, AclId.Scheme, SemanticScholarId.Scheme, PubMedId.Scheme, PmcId.Scheme }
            .Should().Equal("arxiv", "doi", "openreview", "acl", "s2", "pubmed", "pmc");

    [Theory]
    [InlineData("1706.03762v2", "arxiv:1706.03762v2")]
    [InlineData(" arXiv:1706.03762 ", "arxiv:1706.03762")]
    [InlineData("https://huggingface.co/papers/1706.03762", "arxiv:1706.03762")]
    [InlineData("10.1145/3442188.3445922", "doi:10.1145/3442188.3445922")]
    [InlineData("10.48550/arXiv.1706.03762", "arxiv:1706.03762")]
    [InlineData("P18-1001", "acl:P18-1001")]
    [InlineData("openreview:tW4QEInpni", "openreview:tW4QEInpni")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni", "openreview:tW4QEInpni")]
    [InlineData("CorpusId:13756489", "s2:CorpusId:13756489")]
    [InlineData("PMID: 28288169", "pubmed:28288169")]
    [InlineData("pmc:PMC1182327", "pmc:PMC1182327")]
    [InlineData("attention", null)]
    [InlineData("28288169", null)]
    [InlineData("note: attention", null)]
    [InlineData("https://example.org/a", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Identifiers_are_read_as_people_write_them(string? text, string? expected)
    {
        WorkId.TryRead(text, out var id).Should().Be(expected is not null);
        id.ToString().Should().Be(expected ?? "");
    }
}
