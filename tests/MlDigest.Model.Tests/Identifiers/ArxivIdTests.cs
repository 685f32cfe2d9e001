namespace MlDigest.Model.Tests.Identifiers;

public sealed class ArxivIdTests
{
    [Theory]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("1412.9999v12", "1412.9999v12")]
    [InlineData("1501.00001", "1501.00001")]
    [InlineData("9912.99999", "9912.99999")]
    [InlineData("hep-th/9108001", "hep-th/9108001")]
    [InlineData("math/0703999v2", "math/0703999v2")]
    [InlineData("math.CA/0611800v2", "math/0611800v2")]
    [InlineData("cond-mat.mtrl-sci/0611800", "cond-mat/0611800")]
    [InlineData("arXiv:2009.01835", "2009.01835")]
    [InlineData(" ARXIV: 2009.01835 ", "2009.01835")]
    [InlineData("arXiv：2009.01835", "2009.01835")]
    [InlineData("arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007", "0706.0001v1")]
    [InlineData("arXiv:hep-th/1601.07616", "1601.07616")]
    [InlineData("10.48550/arXiv.2009.01835", "2009.01835")]
    [InlineData("arxiv.org/abs/2009.01835v3", "2009.01835v3")]
    [InlineData("https://arxiv.org/abs/2009.01835v3", "2009.01835v3")]
    public void Canonical_text_is_what_arxiv_prefers(string text, string canonical)
    {
        ArxivId.Parse(text).ToString().Should().Be(canonical);
        ArxivId.Parse(canonical).Should().Be(ArxivId.Parse(text));
    }

    [Theory]
    [InlineData("2009.01835.pdf", "2009.01835")]
    [InlineData("hep-th/9901001.ps.gz", "hep-th/9901001")]
    [InlineData("/2009.01835", "2009.01835")]
    [InlineData("hep-th//9901001", "hep-th/9901001")]
    [InlineData("hep--th/9901001", "hep-th/9901001")]
    [InlineData("HEP-TH/9901001", "hep-th/9901001")]
    [InlineData("hepth/9901001", "hep-th/9901001")]
    [InlineData("astroph/0701001", "astro-ph/0701001")]
    [InlineData("2009.01835V2", "2009.01835v2")]
    [InlineData("2009.1835", "2009.01835")]
    [InlineData("0704.00001", "0704.0001")]
    [InlineData("2009.01835#section", "2009.01835")]
    [InlineData("2009.01835/more", "2009.01835")]
    public void Repairs_are_those_of_arxiv(string text, string canonical) => ArxivId.Parse(text).ToString().Should().Be(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("2009")]
    [InlineData("0703.0001")]
    [InlineData("0612.0001")]
    [InlineData("2000.01835")]
    [InlineData("2013.01835")]
    [InlineData("2009.00000")]
    [InlineData("0704.0000")]
    [InlineData("0704.12345")]
    [InlineData("2009.018355")]
    [InlineData("2009.183")]
    [InlineData("2009.01835v0")]
    [InlineData("2009.01835v")]
    [InlineData("2009.01835v9999999999")]
    [InlineData("2009.01835x")]
    [InlineData("2009.01835 and more")]
    [InlineData("hep-th/0704001")]
    [InlineData("hep-th/9013001")]
    [InlineData("hep-th/9001001")]
    [InlineData("hep-th/9901000")]
    [InlineData("hep-th/99010011")]
    [InlineData("cooking/9901001")]
    [InlineData("math.4/9901001")]
    [InlineData("https://example.org/abs/2009.01835")]
    public void What_arxiv_never_gave_is_refused(string text)
    {
        ArxivId.TryParse(text, out var id).Should().BeFalse();
        id.Should().Be(default(ArxivId));
    }

    [Fact]
    public void Parts_are_told()
    {
        var id = ArxivId.Parse("math.GT/0309136v2");
        (id.IsOldStyle, id.Year, id.Month, id.Version).Should().Be((true, 2003, 9, 2));
        ArxivId.Parse("hep-th/9108001").Year.Should().Be(1991);
        var recent = ArxivId.Parse("1706.03762v5");
        (recent.IsOldStyle, recent.Year, recent.Month, recent.Version).Should().Be((false, 2017, 6, 5));
        recent.WithoutVersion().ToString().Should().Be("1706.03762");
        recent.WithoutVersion().Version.Should().BeNull();
    }

    [Fact]
    public void Order_is_by_date_then_archive_number_and_version()
    {
        ArxivId[] expected =
        [
            default, ArxivId.Parse("hep-th/9108001"), ArxivId.Parse("cs/9912001"), ArxivId.Parse("math/0001002"),
            ArxivId.Parse("hep-ph/0703001"), ArxivId.Parse("hep-th/0703001"),
            ArxivId.Parse("0704.0001"), ArxivId.Parse("1412.0002"), ArxivId.Parse("1501.00001"), ArxivId.Parse("1501.00002"),
            ArxivId.Parse("1501.00002v2"), ArxivId.Parse("1501.00002v10"),
        ];
        expected.Reverse().Order().Should().Equal(expected);
        (ArxivId.Parse("hep-th/9901001") < ArxivId.Parse("0704.0001")).Should().BeTrue();
    }
}
