using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Tests.Identifiers;

public sealed class IdentifierReaderTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2009.01835", "arxiv:2009.01835")]
    [InlineData("http://www.arxiv.org/pdf/2009.01835v3.pdf", "arxiv:2009.01835v3")]
    [InlineData("https://export.arxiv.org/abs/0704.0001", "arxiv:0704.0001")]
    [InlineData("https://arxiv.org/html/2401.00001v1#S1", "arxiv:2401.00001v1")]
    [InlineData("https://arxiv.org/abs/math.GT/0309136v1", "arxiv:math/0309136v1")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2009.01835", "arxiv:2009.01835")]
    [InlineData("https://huggingface.co/papers/2306.00001", "arxiv:2306.00001")]
    [InlineData("https://www.alphaxiv.org/overview/2506.12345", "arxiv:2506.12345")]
    [InlineData("https://doi.org/10.48550/arXiv.2009.01835", "arxiv:2009.01835")]
    [InlineData("https://doi.org/10.1145/3442188.3445922", "doi:10.1145/3442188.3445922")]
    [InlineData("https://dx.doi.org/10.1000%2FABC.1", "doi:10.1000/abc.1")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni&noteId=x", "openreview:tW4QEInpni")]
    [InlineData("https://openreview.net/pdf?id=r1xM-H1Bt_B", "openreview:r1xM-H1Bt_B")]
    [InlineData("https://aclanthology.org/2020.acl-main.447.pdf", "acl:2020.acl-main.447")]
    [InlineData("https://www.aclweb.org/anthology/P18-1001.pdf", "acl:P18-1001")]
    public void Url_of_a_work_gives_its_identifier(string url, string expected) => IdentifierReader.FromUrl(url)?.ToString().Should().Be(expected);

    [Theory]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("https://arxiv.org/abs/2013.01835")]
    [InlineData("https://arxiv.org/abs/0703.00001")]
    [InlineData("https://arxiv.org/abs/2009.00000")]
    [InlineData("https://notarxiv.org/abs/2009.01835")]
    [InlineData("https://openreview.net/group?id=ICLR.cc/2021")]
    [InlineData("https://huggingface.co/models")]
    [InlineData("/abs/2009.01835")]
    [InlineData("")]
    public void Other_urls_give_none(string url) => IdentifierReader.FromUrl(url).Should().BeNull();

    [Theory]
    [InlineData("see arXiv:2101.11782 for more", "arxiv:2101.11782")]
    [InlineData("arXiv preprint arXiv:2003.07082.", "arxiv:2003.07082")]
    [InlineData("[2101.11782]", "arxiv:2101.11782")]
    [InlineData("论文【2101.09865v2】发布", "arxiv:2101.09865v2")]
    [InlineData("doi 10.1145/3442188.3445922.", "doi:10.1145/3442188.3445922")]
    [InlineData("参见10.1145/3442188.3445922。", "doi:10.1145/3442188.3445922")]
    public void Announced_identifier_in_text_is_found(string text, string expected)
    {
        var position = 0;
        IdentifierReader.FromText(text, ref position)?.ToString().Should().Be(expected);
        IdentifierReader.FromText(text, ref position).Should().BeNull();
    }

    [Theory]
    [InlineData("on 2101.11782 of them")]
    [InlineData("version 2011.10.2345")]
    [InlineData("$2101.11782")]
    [InlineData("10.5 million and 10.2/3")]
    [InlineData("arXiv:2113.11782")]
    public void Numbers_that_only_look_alike_are_not(string text)
    {
        var position = 0;
        IdentifierReader.FromText(text, ref position).Should().BeNull();
    }
}
