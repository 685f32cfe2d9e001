using System.Globalization;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Metadata;

public sealed class CompilationSeriesTests
{
    private const string Issues =
        "## Week 21, 2026\n\n- [One](https://example.org/1) is a new one.\n- [Two](https://example.org/2) is a new one.\n\n"
            + "## Week 20, 2026\n\n- [Three](https://example.org/3) is a new one.\n- [Four](https://example.org/4) is a new one.\n";

    [Theory]
    [InlineData("# Bench Notes\n\nA table of papers.\n\n", "Bench Notes")]
    [InlineData("# Bench Notes 2026\n\nA table of papers.\n\n", "Bench Notes")]
    [InlineData("A table of papers.\n\n", null)]
    public void Issues_of_a_compilation_have_its_name_for_series(string preface, string? expected)
    {
        var issues = DigestDocument.Parse(preface + Issues).Issues;
        issues.Select(issue => (issue.Title, issue.Series)).Should().Equal(("Week 21, 2026", expected), ("Week 20, 2026", expected));
    }

    [Fact]
    public void A_name_in_the_title_of_an_issue_goes_before_that_of_the_compilation() =>
        DigestDocument.Parse(
            "# All our letters\n\nA list of them.\n\n" + Issues.Replace("## Week", "## Letter, week", StringComparison.Ordinal)).Issues
            .Select(issue => issue.Series).Should().Equal("Letter", "Letter");

    [Fact]
    public void Front_matter_above_several_issues_names_them_all()
    {
        GivenLayout.Read("---\ntitle: Bench Notes\n---\n\n## Week 21\n\n- [One](https://example.org/1)\n\n## Week 20\n\n"
            + "- [Two](https://example.org/2)\n", LayoutLabel.Title, LayoutLabel.Entry, LayoutLabel.Title, LayoutLabel.Entry).Issues
            .Select(issue => (issue.Title, issue.Series))
            .Should().Equal(("Week 21", "Bench Notes"), ("Week 20", "Bench Notes"));
    }

    [Fact]
    public void Numbers_below_a_title_in_front_matter_count_entries()
    {
        const string Entries = "### #01 The long pier\n\n[Read it](https://example.org/1)\n\n### #02 The old boat\n\n"
            + "[Read it](https://example.org/2)\n\n### #03 The new rope\n\n[Read it](https://example.org/3)\n";
        DigestDocument.Parse("---\ntitle: Bench Notes\n---\n\n" + Entries).Issues.Should().ContainSingle()
            .Which.GetAllEntries().Select(entry => entry.Title).Should().Equal("The long pier", "The old boat", "The new rope");
    }

    [Fact]
    public void Weeks_counted_in_words_are_issues_and_years_alone_are_not()
    {
        const string Week = "- [潮汐](https://example.org/{0}a)\n- [海鸥](https://example.org/{0}b)\n\n";
        Titles("## 第十二周 2018.11.12~11.18", "## 第十一周 2018.11.05~11.11", "## 第十周 2018.10.29~11.04")
            .Should().Equal("第十二周 2018.11.12~11.18", "第十一周 2018.11.05~11.11", "第十周 2018.10.29~11.04");
        Titles("## 2031", "## 2030", "## 2029").Should().Equal("Read");

        static IEnumerable<string?> Titles(params string[] headings) => DigestDocument.Parse("# Read\n\n" + string.Concat(headings
            .Select((heading, i) => heading + "\n\n" + string.Format(CultureInfo.InvariantCulture, Week, i)))).Issues
            .Select(issue => issue.Title);
    }

    [Fact]
    public void Months_below_years_are_issues()
    {
        const string Read = "- [Ropes](https://example.org/{0}a) were read.\n- [Tar](https://example.org/{0}b) was read.\n\n";
        var months = string.Concat(new[] { "## 2031\n\n### June\n\n", "### July\n\n", "## 2030\n\n### May\n\n" }
            .Select((month, i) => month + string.Format(CultureInfo.InvariantCulture, Read, i)));
        DigestDocument.Parse("# What I read\n\n" + months).Issues.Select(issue => (issue.Title, issue.Period))
            .Should().Equal(("June", "2031-06"), ("July", "2031-07"), ("May", "2030-05"));
    }
}
