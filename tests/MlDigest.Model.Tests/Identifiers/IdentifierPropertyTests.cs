using FsCheck;
using FsCheck.Fluent;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Tests.Identifiers;

/// <summary>What holds for any identifier; the seeds are fixed, so that each run tries the same ones.</summary>
public sealed class IdentifierPropertyTests
{
    private static readonly Gen<int> Digit = Gen.Choose(0, 9);

    private static readonly Gen<string> Version = Gen.OneOf(Gen.Constant(""), Gen.Choose(1, 40).Select(v => $"v{v}"));

    private static readonly Gen<string> NewArxiv =
        from year in Gen.Choose(8, 99)
        from month in Gen.Choose(1, 12)
        from number in Gen.Choose(1, year < 15 ? 9999 : 99999)
        from version in Version
        select year < 15 ? $"{year:00}{month:00}.{number:0000}{version}" : $"{year:00}{month:00}.{number:00000}{version}";

    private static readonly Gen<string> OldArxiv =
        from archive in Gen.Elements("hep-th", "astro-ph", "math", "cs", "quant-ph", "q-bio")
        from year in Gen.OneOf(Gen.Choose(91, 99), Gen.Choose(0, 6))
        from month in Gen.Choose(1, 12)
        from number in Gen.Choose(1, 999)
        from version in Version
        select $"{archive}/{year:00}{month:00}{number:000}{version}";

    private static readonly Gen<string> Arxiv = Gen.OneOf(NewArxiv, OldArxiv);

    private static readonly Gen<string> Doi =
        from registrant in Gen.Choose(1000, 99999)
        from suffix in Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789.-_;/".ToCharArray()).ArrayOf(12)
        select $"10.{registrant}/s{new string(suffix)}9";

    private static readonly Gen<string> OpenReview =
        Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".ToCharArray())
            .ArrayOf(10)
            .Select(letters => new string(letters));

    private static readonly Gen<string> Acl = Gen.OneOf(
        from letter in Gen.Elements("ACDEJLNPQW".ToCharArray())
        from digits in Digit.ArrayOf(6)
        select $"{letter}{digits[0]}{digits[1]}-{string.Concat(digits.Skip(2))}",
        from year in Gen.Choose(2020, 2030)
        from volume in Gen.Elements("acl-main", "emnlp-demos", "nlp4if-1", "findings-acl")
        from number in Gen.Choose(0, 2000)
        select $"{year}.{volume}.{number}");

    private static readonly Gen<string> SemanticScholar = Gen.OneOf(
        Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(40).Select(digits => new string(digits)),
        Gen.Choose(1, int.MaxValue).Select(number => $"CorpusId:{number}"));

    private static readonly Gen<string> Canonical = Gen.OneOf(
        Arxiv.Select(value => $"arxiv:{value}"),
        Doi.Select(value => $"doi:{value}"),
        OpenReview.Select(value => $"openreview:{value}"),
        Acl.Select(value => $"acl:{value}"),
        SemanticScholar.Select(value => $"s2:{value}"),
        Gen.Choose(1, 99_999_999).Select(number => $"pubmed:{number}"),
        Gen.Choose(1, 99_999_999).Select(number => $"pmc:PMC{number}"));

    // No digits and none of the words and marks that would belong to the identifier.
    private static readonly Gen<string> Around =
        Gen.Elements("abc xyz,;!?\n\t«»“”。，、！论文発表말씀()😀".EnumerateRunes().Select(rune => rune.ToString()).ToArray())
        .ArrayOf().Select(string.Concat);

    [Fact]
    public void Canonical_identifier_parses_back_to_itself() => Check(Canonical, text =>
    {
        var id = WorkId.Parse(text);
        id.ToString().Should().Be(text);
        WorkId.Parse(id.ToString()).Should().Be(id);
        new WorkId(id.Scheme, id.Value).Should().Be(id);
        id.CompareTo(WorkId.Parse(text)).Should().Be(0);
    });

    [Fact]
    public void Landing_page_leads_back_to_the_identifier() =>
        Check(Canonical, text => IdentifierReader.FromUrl(WorkId.Parse(text).Url!).Should().Be(WorkId.Parse(text)));

    [Fact]
    public void Every_url_form_of_one_article_gives_one_identifier() => Check(Arxiv, id =>
    {
        string[] urls =
        [
            $"https://arxiv.org/src/{id}", $"https://arxiv.org/ps/{id}", $"https://arxiv.org/format/{id}",
            $"https://arxiv.org/e-print/{id}", $"https://www.alphaxiv.org/pdf/{id}", $"https://hf.co/papers/{id}",
            $"https://arxiv.org/abs/{id}", $"http://arxiv.org/pdf/{id}", $"https://www.arxiv.org/pdf/{id}.pdf",
            $"https://arxiv.org/html/{id}#S1", $"https://export.arxiv.org/abs/{id}",
            $"https://in.arxiv.org/abs/{id}?x=1", $"https://ar5iv.labs.arxiv.org/html/{id}", $"https://ar5iv.org/abs/{id}",
            $"https://www.alphaxiv.org/abs/{id}", $"https://www.alphaxiv.org/overview/{id}",
            $"https://huggingface.co/papers/{id}", $"https://scirate.com/arxiv/{id}", $"https://doi.org/10.48550/arXiv.{id}",
            $"https://dx.doi.org/10.48550%2FarXiv.{id.Replace("/", "%2F", StringComparison.Ordinal)}",
        ];
        foreach (var url in urls)
        {
            IdentifierReader.FromUrl(url)?.ToString().Should().Be($"arxiv:{id}", url);
            ArxivId.Parse(url).ToString().Should().Be(id, url);
        }
    });

    [Fact]
    public void Random_text_around_an_identifier_changes_nothing() => Check(
        from before in Around
        from id in Gen.OneOf(
            Arxiv.Select(value => ($"arXiv:{value}", $"arxiv:{value}")),
            NewArxiv.Select(value => ($"[{value}]", $"arxiv:{value}")),
            Doi.Select(value => ($"doi:{value}", $"doi:{value}")))
        from after in Around
        select (Text: $"{before} {id.Item1} {after}", Id: id.Item2),
        sample =>
        {
            var position = 0;
            IdentifierReader.FromText(sample.Text, ref position)?.ToString().Should().Be(sample.Id, sample.Text);
            IdentifierReader.FromText(sample.Text, ref position).Should().BeNull(sample.Text);
        });

    [Fact]
    public void Any_text_is_read_without_exception() => Check(
        from letters in Gen.Elements("arxiv:/.0123456789v%<>()[]doi \uD800。#?=&-pmcPMID".ToCharArray()).ArrayOf()
        from prefix in Gen.Elements(
            "", "https://arxiv.org/abs/", "https://doi.org/10.1000/", "https://openreview.net/forum?id=", "https://aclanthology.org/",
            "https://api.semanticscholar.org/", "https://pubmed.ncbi.nlm.nih.gov/", "doi:10.1000/", "arXiv:2009.")
        select prefix + new string(letters),
        text =>
        {
            if (IdentifierReader.FromUrl(text) is { } id) WorkId.Parse(id.ToString()).Should().Be(id);
            if (WorkId.TryParse(text, out var work)) WorkId.Parse(work.ToString()).Should().Be(work);
            for (var position = 0; IdentifierReader.FromText(text, ref position) is { } found;)
            {
                WorkId.Parse(found.ToString()).Should().Be(found);
            }
        });

    private static void Check<T>(Gen<T> values, Action<T> property) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260524, 1));
}
