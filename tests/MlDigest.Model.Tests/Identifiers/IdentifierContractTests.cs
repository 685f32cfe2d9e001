using System.Text.Json;

namespace MlDigest.Model.Tests.Identifiers;

/// <summary>What holds for the identifiers of every scheme.</summary>
public sealed class IdentifierContractTests
{
    [Fact]
    public void Arxiv() => Check<ArxivId>(
        "1706.03762v5",
        "arxiv:1706.03762v5",
        "https://arxiv.org/abs/1706.03762v5",
        id => id.Url,
        id => id,
        "an arXiv identifier such as 1706.03762v5 or hep-th/9901001");

    [Fact]
    public void Doi() => Check<DoiId>(
        "10.1145/3442188.3445922",
        "doi:10.1145/3442188.3445922",
        "https://doi.org/10.1145/3442188.3445922",
        id => id.Url,
        id => id,
        "a DOI such as 10.1145/3442188.3445922");

    [Fact]
    public void Openreview() => Check<OpenReviewId>(
        "tW4QEInpni",
        "openreview:tW4QEInpni",
        "https://openreview.net/forum?id=tW4QEInpni",
        id => id.Url,
        id => id,
        "an OpenReview identifier such as tW4QEInpni");

    [Fact]
    public void Acl() => Check<AclId>(
        "2020.acl-main.447",
        "acl:2020.acl-main.447",
        "https://aclanthology.org/2020.acl-main.447",
        id => id.Url,
        id => id,
        "an ACL Anthology identifier such as 2020.acl-main.447 or P18-1001");

    [Fact]
    public void Semantic_scholar() => Check<SemanticScholarId>(
        "CorpusId:13756489",
        "s2:CorpusId:13756489",
        "https://api.semanticscholar.org/CorpusId:13756489",
        id => id.Url,
        id => id,
        "a Semantic Scholar identifier such as CorpusId:13756489 or 40 hexadecimal digits");

    [Fact]
    public void Pubmed() => Check<PubMedId>(
        "28288169",
        "pubmed:28288169",
        "https://pubmed.ncbi.nlm.nih.gov/28288169/",
        id => id.Url,
        id => id,
        "a PubMed identifier such as 28288169");

    [Fact]
    public void Pmc() => Check<PmcId>(
        "PMC1182327",
        "pmc:PMC1182327",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC1182327/",
        id => id.Url,
        id => id,
        "a PubMed Central identifier such as PMC1182327");

    [Fact]
    public void Long_text_is_clipped_in_messages() =>
        FluentActions.Invoking(() => PubMedId.Parse(new string('9', 1000)))
            .Should().Throw<FormatException>()
            .WithMessage($"Expected a PubMed identifier such as 28288169, not '{new string('9', 60)}…'.");

    private static void Check<T>(
        string canonical,
        string workId,
        string url,
        Func<T, string> urlOf,
        Func<T, WorkId> workIdOf,
        string expected)
        where T : struct, ISpanParsable<T>, ISpanFormattable, IComparable<T>, IEquatable<T>
    {
        var id = T.Parse(canonical, null);
        id.ToString().Should().Be(canonical);
        $"{id}".Should().Be(canonical);
        urlOf(id).Should().Be(url);
        T.Parse(url, null).Should().Be(id);
        T.Parse(workId, null).Should().Be(id);
        T.Parse(workId.AsSpan(), null).Should().Be(id);
        workIdOf(id).Should().Be(WorkId.Parse(workId));
        workIdOf(id).ToString().Should().Be(workId);
        workIdOf(id).Url.Should().Be(url);
        id.CompareTo(id).Should().Be(0);

        var buffer = new char[canonical.Length];
        id.TryFormat(buffer, out var written, default, null).Should().BeTrue();
        new string(buffer, 0, written).Should().Be(canonical);
        id.TryFormat(buffer.AsSpan(1), out written, default, null).Should().BeFalse();
        written.Should().Be(0);

        var json = JsonSerializer.Serialize(id, DigestJson.Options);
        json.Should().Be($"\"{canonical}\"");
        JsonSerializer.Deserialize<T>(json, DigestJson.Options).Should().Be(id);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<T>("\"?\"", DigestJson.Options)).Should().Throw<JsonException>();

        default(T).ToString().Should().BeEmpty();
        urlOf(default).Should().BeEmpty();
        workIdOf(default).Should().Be(default(WorkId));
        default(T).Equals(default).Should().BeTrue();
        default(T).Equals(id).Should().BeFalse();
        default(T).CompareTo(id).Should().BeNegative();
        _ = default(T).GetHashCode();

        ParseString<T>(url).Should().Be(id);
        T.TryParse((string?)null, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => ParseString<T>(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => T.Parse("?", null)).Should().Throw<FormatException>().WithMessage($"Expected {expected}, not '?'.");
    }

    private static T ParseString<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);
}
