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
    [InlineData("https://in.arxiv.org/abs/2009.01835", "arxiv:2009.01835")]
    [InlineData("http://lanl.arxiv.org/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    [InlineData("http://xxx.lanl.gov/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    [InlineData("HTTPS://ArXiv.org:443/abs/2009.01835", "arxiv:2009.01835")]
    [InlineData("(https://arxiv.org/abs/2009.01835)", "arxiv:2009.01835")]
    [InlineData("//arxiv.org/abs/2009.01835", "arxiv:2009.01835")]
    [InlineData("https://arxiv.org/abs/hep-th%2F9901001", "arxiv:hep-th/9901001")]
    [InlineData("https://arxiv.org/abs/arXiv:2009.01835", "arxiv:2009.01835")]
    [InlineData("https://arxiv.org/abs/2009.01835?context=cs", "arxiv:2009.01835")]
    [InlineData("https://arxiv.org/abs/2009.01835，", "arxiv:2009.01835")]
    [InlineData("https://arxiv.org/format/2009.01835", "arxiv:2009.01835")]
    [InlineData("https://arxiv.org/e-print/2009.01835v1", "arxiv:2009.01835v1")]
    [InlineData("https://arxiv.org/ftp/arxiv/papers/0704/0704.0001.pdf", "arxiv:0704.0001")]
    [InlineData("https://ar5iv.org/abs/2009.01835", "arxiv:2009.01835")]
    [InlineData("https://hf.co/papers/2306.00001", "arxiv:2306.00001")]
    [InlineData("https://scirate.com/arxiv/2306.00001", "arxiv:2306.00001")]
    [InlineData("https://www.arxiv-vanity.com/papers/1706.03762/", "arxiv:1706.03762")]
    [InlineData("https://papers.cool/arxiv/2306.00001", "arxiv:2306.00001")]
    [InlineData("https://www.emergentmind.com/papers/2306.00001", "arxiv:2306.00001")]
    [InlineData("https://api.semanticscholar.org/arXiv:1705.10311", "arxiv:1705.10311")]
    [InlineData("https://api.semanticscholar.org/CorpusID:13756489", "s2:CorpusId:13756489")]
    [InlineData("https://dl.acm.org/doi/abs/10.1145/3442188.3445922", "doi:10.1145/3442188.3445922")]
    [InlineData("https://example.org/article/doi/10.1162/tacl_a_00567/116616/title", "doi:10.1162/tacl_a_00567")]
    [InlineData("https://journals.example.org/article?id=10.1371/journal.1002816&type=printable", "doi:10.1371/journal.1002816")]
    [InlineData("https://example.org/view?x=1&doi=10.1234%2FABCD#top", "doi:10.1234/abcd")]
    [InlineData("https://example.org/dataset.xhtml?persistentId=doi:10.7910/DVN/KG", "doi:10.7910/dvn/kg")]
    [InlineData("https://example.org/article/10.1007%2Fs10654-020-00669-6", "doi:10.1007/s10654-020-00669-6")]
    [InlineData("https://example.org/article/10.1234/a%252Fb", "doi:10.1234/a%2fb")]
    [InlineData("https://www.example.org/stable/10.1086/12345", "doi:10.1086/12345")]
    [InlineData("https://example.org/do/10.1063/PT.6.1/full/", "doi:10.1063/pt.6.1")]
    [InlineData("https://example.org/article/10.1088/1742-5468/ac3a74/meta", "doi:10.1088/1742-5468/ac3a74")]
    [InlineData("https://example.org/article/10.1088/0954-3899/37/7A/075021", "doi:10.1088/0954-3899/37/7a/075021")]
    [InlineData("https://example.org/nar/article-abstract/doi/10.1093/nar/gkx123/3064187", "doi:10.1093/nar/gkx123")]
    [InlineData("https://doi.org/10.18653/v1/P18-1001", "acl:P18-1001")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/28288169/", "pubmed:28288169")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1182327/", "pmc:PMC1182327")]
    [InlineData("https://aclanthology.org/2020.acl-main.447.pdf", "acl:2020.acl-main.447")]
    [InlineData("https://www.aclweb.org/anthology/P18-1001.pdf", "acl:P18-1001")]
    public void Url_of_a_work_gives_its_identifier(string url, string expected) =>
        IdentifierReader.FromUrl(url)?.ToString().Should().Be(expected);

    [Theory]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("https://arxiv.org/abs/2013.01835")]
    [InlineData("https://arxiv.org/abs/0703.00001")]
    [InlineData("https://arxiv.org/abs/2009.00000")]
    [InlineData("https://notarxiv.org/abs/2009.01835")]
    [InlineData("https://openreview.net/group?id=ICLR.cc/2021")]
    [InlineData("https://huggingface.co/models")]
    [InlineData("https://huggingface.co/someone/2009.01835")]
    [InlineData("https://arxiv.org/abs/2009.018...")]
    [InlineData("https://arxiv.org.example.org/abs/2009.01835")]
    [InlineData("https://example.org/?u=https://arxiv.org/abs/2009.01835")]
    [InlineData("https://example.org/view?id=10.12")]
    [InlineData("https://example.org/view?page=10.1234/abcd")]
    [InlineData("https://lanl.gov/abs/hep-th/9901001")]
    [InlineData("#//arxiv.org/abs/2009.01835")]
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
    [InlineData("论文arXiv:2101.11782发布", "arxiv:2101.11782")]
    [InlineData("论文arXiv：2101.11782发布", "arxiv:2101.11782")]
    [InlineData("arXiv paper 2101.11782 says", "arxiv:2101.11782")]
    [InlineData("arXiv:hep-th/9901001v2", "arxiv:hep-th/9901001v2")]
    [InlineData("see hep-th/9901001.", "arxiv:hep-th/9901001")]
    [InlineData("[math.GT/0309136]", "arxiv:math/0309136")]
    [InlineData("论文hep-th/9901001发布", "arxiv:hep-th/9901001")]
    [InlineData("(arxiv.org/abs/2101.11782)", "arxiv:2101.11782")]
    [InlineData("见https://arxiv.org/pdf/2101.11782v2.pdf。", "arxiv:2101.11782v2")]
    [InlineData("doi.org/10.1000/182", "doi:10.1000/182")]
    [InlineData("doi:10.1000/182", "doi:10.1000/182")]
    [InlineData("DOI: 10.48550/arXiv.2101.11782", "arxiv:2101.11782")]
    [InlineData("doi:10.1234/abc.2101.11782", "doi:10.1234/abc.2101.11782")]
    [InlineData("10.1145/abc(https://example.org/", "doi:10.1145/abc")]
    [InlineData("10.1175/1520-0469(1996)053<0946:ASTFHH>2.0.CO;2, 1996", "doi:10.1175/1520-0469(1996)053<0946:astfhh>2.0.co;2")]
    [InlineData("PMID: 28288169", "pubmed:28288169")]
    [InlineData("PMID28288169 and PMC1182327", "pmc:PMC1182327")]
    [InlineData("PMCID: PMC123", "pmc:PMC123")]
    [InlineData("Corpus ID: 13756489", "s2:CorpusId:13756489")]
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
    [InlineData("arXiv:2101.117823")]
    [InlineData("notarxiv:2101.11782")]
    [InlineData("from 10.2020/11.2020 on")]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.5000/6000 steps")]
    [InlineData("2021.01.11782")]
    [InlineData("2101.11782")]
    [InlineData("€2101.11782]")]
    [InlineData("the math/0309136 folder")]
    [InlineData("src/hep-tv/9901001")]
    [InlineData("example.org/2101.11782")]
    [InlineData("PMC12 and WPMC1182327")]
    [InlineData("rapid 28288169")]
    public void Numbers_that_only_look_alike_are_not(string text)
    {
        var position = 0;
        IdentifierReader.FromText(text, ref position).Should().BeNull();
    }

    [Fact]
    public void Several_identifiers_of_a_text_are_found_in_order()
    {
        const string Text = "arXiv:2101.11782, [2101.09865], doi:10.48550/arXiv.2009.01835 and 10.1145/3442188.3445922.";
        var found = new List<string>();
        for (var position = 0; IdentifierReader.FromText(Text, ref position) is { } id;) found.Add(id.ToString());
        found.Should().Equal("arxiv:2101.11782", "arxiv:2101.09865", "arxiv:2009.01835", "doi:10.1145/3442188.3445922");
    }

    [Fact]
    public void Nothing_is_allocated_where_there_is_no_identifier()
    {
        const string Text =
            "In 2021.01 version 10.5.3 of 1,024 models cost $2101.11782 at example.org/2101.11782, see math/0309136 or 10.2020/11.2020.";
        string[] urls =
            [
                "https://github.com/a/b/pull/123?x=1#y", "https://arxiv.org/list/cs.LG/recent",
                "https://openreview.net/group?id=ICLR.cc/2021", "https://example.org/doing/10", "#top",
            ];
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Read()
        {
            foreach (var url in urls) IdentifierReader.FromUrl(url);
            for (var position = 0; IdentifierReader.FromText(Text, ref position) is not null;) throw new InvalidOperationException();
        }
    }

    [Theory]
    [InlineData("/2101.11782")]
    [InlineData("a.b/2101.11782")]
    [InlineData("10.1234/")]
    [InlineData("10.1234/,")]
    [InlineData("arXiv : ")]
    [InlineData("1 ")]
    [InlineData("10.1234/<1:")]
    public void Hostile_text_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000));
        var position = 0;
        while (IdentifierReader.FromText(text, ref position) is not null) position.Should().BeLessThan(text.Length);
        position.Should().BeGreaterThanOrEqualTo(text.Length);
    }
}
