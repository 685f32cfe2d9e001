namespace MlDigest.Model.Tests.Identifiers;

public sealed class DoiIdTests
{
    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("10.1145/3442188.3445922", "10.1145/3442188.3445922")]
    [InlineData("10.1000.10/ABC", "10.1000.10/abc")]
    [InlineData(
        "doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o")]
    [InlineData("DOI 10.1175/1520-0469(1996)053<0946:ASTFHH>2.0.CO;2", "10.1175/1520-0469(1996)053<0946:astfhh>2.0.co;2")]
    [InlineData("10.1890/0012-9658(2006)87[2445:AGOIAS]2.0.CO;2", "10.1890/0012-9658(2006)87[2445:agoias]2.0.co;2")]
    [InlineData("10.1207/s15327108ijap0204&0205_3", "10.1207/s15327108ijap0204&0205_3")]
    [InlineData("10.1145/3442188.3445922.", "10.1145/3442188.3445922")]
    [InlineData("10.1145/3442188.3445922；", "10.1145/3442188.3445922")]
    [InlineData("10.1145/3442188.3445922）。", "10.1145/3442188.3445922")]
    [InlineData("10.1016/S0370-2693(99)00123-4),", "10.1016/s0370-2693(99)00123-4")]
    [InlineData("10.1145/3442188.3445922]", "10.1145/3442188.3445922")]
    [InlineData("https://doi.org/10.1145/3442188.3445922", "10.1145/3442188.3445922")]
    [InlineData(
        "http://dx.doi.org/10.1175/1520-0469(1996)053%3C0946%3AASTFHH%3E2.0.CO%3B2", "10.1175/1520-0469(1996)053<0946:astfhh>2.0.co;2")]
    [InlineData("https://www.doi.org/10.1000%2FABC%3F1?utm_source=x#top", "10.1000/abc?1")]
    [InlineData("doi.org/10.1000/182", "10.1000/182")]
    [InlineData("https://doi.acm.org/10.1145/3442188", "10.1145/3442188")]
    [InlineData("https://hdl.handle.net/10.1000/182", "10.1000/182")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/3442188.3445922", "10.1145/3442188.3445922")]
    [InlineData("https://doi.org/doi:10.1000/182", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/文献", "10.1000/文献")]
    [InlineData("https://link.example.org/article/10.1007/s10618-023-00948-2/figures/1", "10.1007/s10618-023-00948-2")]
    [InlineData("https://link.example.org/content/pdf/10.1007/s10618-023-00948-2.pdf", "10.1007/s10618-023-00948-2")]
    [InlineData("https://journals.example.org/prx/abstract/10.1103/PhysRevX.3.041004#fulltext", "10.1103/physrevx.3.041004")]
    [InlineData("https://www.biorxiv.org/content/10.1101/2022.08.23.505015v2.full", "10.1101/2022.08.23.505015")]
    [InlineData("https://www.biorxiv.org/content/10.1101/445464v1", "10.1101/445464")]
    public void Canonical_text_is_the_bare_doi_in_lower_case(string text, string canonical)
    {
        DoiId.Parse(text).ToString().Should().Be(canonical);
        DoiId.Parse(DoiId.Parse(text).Url).ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1145")]
    [InlineData("10.1145/")]
    [InlineData("10.1145/...")]
    [InlineData("10.99/abc")]
    [InlineData("10.1234567890/abc")]
    [InlineData("11.1145/abc")]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.1145/abc and more")]
    [InlineData("10.1145/abc<br>")]
    [InlineData("https://doi.org/abc")]
    [InlineData("https://example.org/doing/10.1145/abc")]
    [InlineData("https://example.org/article/10.5/abc")]
    [InlineData("https://example.org/article/v10.1145/abc")]
    public void What_is_no_doi_is_refused(string text) => DoiId.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Url_encodes_what_a_url_cannot_hold() =>
        DoiId.Parse("10.1175/1520(1996)053<0946:A>2.0.CO;2").Url.Should().Be("https://doi.org/10.1175/1520(1996)053%3C0946:a%3E2.0.co;2");

    [Fact]
    public void Doi_that_wraps_another_identifier_names_the_same_work()
    {
        DoiId.Parse("10.48550/arXiv.1706.03762").ToString().Should().Be("10.48550/arxiv.1706.03762");
        DoiId.Parse("10.48550/arXiv.1706.03762").ToWorkId().Should().Be(WorkId.Parse("arxiv:1706.03762"));
        DoiId.Parse("10.18653/v1/P18-1001").ToWorkId().Should().Be(WorkId.Parse("acl:P18-1001"));
        DoiId.Parse("10.3115/v1/D14-1162").ToWorkId().Should().Be(WorkId.Parse("acl:D14-1162"));
    }
}
