namespace MlDigest.Model.Tests.Identifiers;

public sealed class OtherIdTests
{
    [Theory]
    [InlineData("tW4QEInpni", "tW4QEInpni")]
    [InlineData("openreview:r1xM-H1Bt_B", "r1xM-H1Bt_B")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni&noteId=abcdefgh", "tW4QEInpni")]
    [InlineData("https://openreview.net/forum?noteId=abcdefgh&id=tW4QEInpni", "tW4QEInpni")]
    [InlineData("https://openreview.net/pdf?id=r1xM-H1Bt_B#page=3", "r1xM-H1Bt_B")]
    [InlineData("https://openreview.net/attachment?id=tW4QEInpni&name=supplementary", "tW4QEInpni")]
    public void Openreview_identifier_is_the_parameter_id(string text, string canonical) =>
        OpenReviewId.Parse(text).ToString().Should().Be(canonical);

    [Theory]
    [InlineData("abcd")]
    [InlineData("ICLR.cc/2021")]
    [InlineData("https://openreview.net/group?id=ICLR.cc/2021")]
    [InlineData("https://openreview.net/pdf/0123456789abcdef.pdf")]
    [InlineData("https://openreview.net/forum?noteId=tW4QEInpni")]
    [InlineData("https://example.org/forum?id=tW4QEInpni")]
    public void Other_pages_of_openreview_are_refused(string text) => OpenReviewId.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("P18-1001", "P18-1001", 2018)]
    [InlineData("p18-1001", "P18-1001", 2018)]
    [InlineData("acl:J79-1001", "J79-1001", 1979)]
    [InlineData("W05-0101", "W05-0101", 2005)]
    [InlineData("2020.acl-main.447", "2020.acl-main.447", 2020)]
    [InlineData("2020.ACL-Main.447", "2020.acl-main.447", 2020)]
    [InlineData("https://aclanthology.org/2020.acl-main.447/", "2020.acl-main.447", 2020)]
    [InlineData("https://aclanthology.org/2022.lrec-1.5v2.pdf", "2022.lrec-1.5", 2022)]
    [InlineData("https://aclanthology.org/P18-1001.bib", "P18-1001", 2018)]
    [InlineData("http://www.aclweb.org/anthology/P18-1001.pdf", "P18-1001", 2018)]
    [InlineData("https://www.aclweb.org/anthology/papers/P/P18/P18-1001/", "P18-1001", 2018)]
    [InlineData("https://doi.org/10.18653/v1/2020.acl-main.447", "2020.acl-main.447", 2020)]
    [InlineData("10.18653/v1/P18-1001", "P18-1001", 2018)]
    public void Acl_identifier_is_old_or_new(string text, string canonical, int year)
    {
        var id = AclId.Parse(text);
        (id.ToString(), id.Year, id.IsOldStyle).Should().Be((canonical, year, char.IsLetter(canonical[0])));
    }

    [Theory]
    [InlineData("P18-101")]
    [InlineData("P18-10011")]
    [InlineData("2020.acl-main")]
    [InlineData("2020.acl-main.x")]
    [InlineData("2020.acl.447")]
    [InlineData("https://aclanthology.org/volumes/2020.acl-main/")]
    [InlineData("https://aclanthology.org/events/acl-2020/")]
    [InlineData("https://www.aclweb.org/portal/content/call-for-papers")]
    [InlineData("https://doi.org/10.18653/v2/P18-1001")]
    public void Volumes_and_other_pages_of_the_anthology_are_refused(string text) => AclId.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("204E3073870FAE3D05BCBC2F6A8E263D9B72E776", "204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData(
        "https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData(
        "https://www.semanticscholar.org/paper/A-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776",
        "204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData(
        "https://www.semanticscholar.org/reader/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("CorpusID: 13756489", "CorpusId:13756489")]
    [InlineData("s2:CorpusId:13756489", "CorpusId:13756489")]
    [InlineData("https://api.semanticscholar.org/CorpusID:13756489", "CorpusId:13756489")]
    public void Semantic_scholar_identifier_is_a_hash_or_a_number(string text, string canonical) =>
        SemanticScholarId.Parse(text).ToString().Should().Be(canonical);

    [Theory]
    [InlineData("204e3073870fae3d05bcbc2f6a8e263d9b72e77")]
    [InlineData("204e3073870fae3d05bcbc2f6a8e263d9b72e77g")]
    [InlineData("13756489")]
    [InlineData("CorpusId:0")]
    [InlineData("https://github.com/a/b/commit/204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://www.semanticscholar.org/search?q=attention")]
    public void Hash_of_another_site_is_refused(string text) => SemanticScholarId.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("28288169", "28288169")]
    [InlineData("PMID: 00000012", "12")]
    [InlineData("pubmed:28288169", "28288169")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/28288169/", "28288169")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/28288169", "28288169")]
    [InlineData("https://europepmc.org/article/MED/28288169", "28288169")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/download/", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/gene/28288169", null)]
    [InlineData("https://www.nih.gov/pubmed/28288169", null)]
    [InlineData("123456789", null)]
    [InlineData("0", null)]
    public void Pubmed_identifier_is_a_number(string text, string? canonical)
    {
        PubMedId.TryParse(text, out var id).Should().Be(canonical is not null);
        id.ToString().Should().Be(canonical ?? "");
    }

    [Theory]
    [InlineData("PMC1182327", "PMC1182327")]
    [InlineData("pmcid: pmc1182327", "PMC1182327")]
    [InlineData("pmc:PMC1182327.2", "PMC1182327")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1182327/", "PMC1182327")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/PMC1182327/pdf/x.pdf", "PMC1182327")]
    [InlineData("https://europepmc.org/articles/PMC1182327", "PMC1182327")]
    [InlineData("1182327", null)]
    [InlineData("PMC", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/about/", null)]
    public void Pmc_identifier_has_its_letters(string text, string? canonical)
    {
        PmcId.TryParse(text, out var id).Should().Be(canonical is not null);
        id.ToString().Should().Be(canonical ?? "");
    }

    [Fact]
    public void Order_is_that_of_the_scheme()
    {
        AclId[] papers =
            [
                AclId.Parse("J79-1001"), AclId.Parse("P18-1001"), AclId.Parse("2020.acl-main.9"), AclId.Parse("2020.acl-main.447"),
                AclId.Parse("2021.acl-long.1"),
            ];
        papers.Reverse().Order().Should().Equal(papers);
        SemanticScholarId[] scholar =
            [
                SemanticScholarId.Parse("CorpusId:9"), SemanticScholarId.Parse("CorpusId:10"),
                SemanticScholarId.Parse("204e3073870fae3d05bcbc2f6a8e263d9b72e776"),
            ];
        scholar.Reverse().Order().Should().Equal(scholar);
        (PubMedId.Parse("9") < PubMedId.Parse("10")).Should().BeTrue();
        (PmcId.Parse("PMC10") >= PmcId.Parse("PMC9")).Should().BeTrue();
    }
}
