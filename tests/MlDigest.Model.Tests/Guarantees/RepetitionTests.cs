namespace MlDigest.Model.Tests.Guarantees;

/// <summary>What stands once in a document and many times in the result is bounded, and what is cut is told.</summary>
public sealed class RepetitionTests
{
    // What any document may add, beside as many characters as it has.
    private const int Floor = 100_000;

    [Fact]
    public void References_beyond_the_bound_stay_text_and_the_first_is_told()
    {
        var url = "https://example.org/" + new string('a', 30_000 - "https://example.org/".Length);
        var stories = Enumerable.Range(0, 10)
            .Select(i => $"## Story {i}\n\nThe [paper {i}][a] is news, and there is more to say of it.\n\n");
        var markdown = $"# Weekly digest 12\n\n{string.Concat(stories)}[a]: {url}\n";
        var document = DigestDocument.Parse(markdown);
        var kept = (Floor + markdown.Length) / url.Length;
        kept.Should().Be(4);
        var links = document.Issues.Should().ContainSingle().Subject.GetAllEntries().SelectMany(entry => entry.Links).ToList();
        links.Select(link => (link.Text, link.Url)).Should().Equal(Enumerable.Range(0, kept).Select(i => ((string?)$"paper {i}", url)));
        Violations.LostLineOf(markdown, document).Should().BeNull();
        var diagnostic = document.Diagnostics
            .Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.RepetitionCutCode).Subject;
        markdown.Substring(diagnostic.Span.Start, diagnostic.Span.Length)
            .Should().Be("The [paper 4][a] is news, and there is more to say of it.");
        diagnostic.Span.Line.Should().Be(21);
        diagnostic.Message.Should().Be($"The targets of references have more than {Floor + markdown.Length} characters together; from "
            + $"here on, references that would add more are kept as text.");
    }

    [Fact]
    public void References_within_the_bound_are_all_links()
    {
        var markdown =
            $"# Weekly digest 12\n\n## "
                + $"Papers\n\n{string.Concat(Enumerable.Range(1, 4_000).Select(number => $"- [Paper {number}][a] is news.\n"))}\n"
                + $"[a]: https://example.org/a-paper\n";
        var document = DigestDocument.Parse(markdown);
        document.Issues[0].GetAllEntries().Should().HaveCount(4_000).And.OnlyContain(entry => entry.Url == "https://example.org/a-paper");
        document.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == DiagnosticCodes.RepetitionCutCode);
    }

    [Fact]
    public void References_share_one_string()
    {
        var entries = DigestDocument.Parse(
            "# Weekly digest 12\n\n## Papers\n\n- [One][a] is news.\n- [Two][a] is news.\n\n[a]: https://example.org/a\n").Issues[0]
            .GetAllEntries()
            .ToList();
        ReferenceEquals(entries[0].Url, entries[1].Url).Should().BeTrue();
    }

    [Fact]
    public void Name_of_a_document_is_cut_where_many_issues_repeat_it()
    {
        var markdown = Compilation("", 1_000);
        var name = new string('n', 30_000);
        var document = DigestDocument.Parse(markdown, name);
        document.Name.Should().Be(name);
        document.Issues.Should().HaveCount(1_000).And.OnlyContain(issue => issue.Document == name.Substring(0, 256));
        var diagnostic = document.Diagnostics
            .Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.RepetitionCutCode).Subject;
        diagnostic.Message.Should().Be(
            "The name of the document has 30000 characters, too many for each of 1000 issues to repeat: 256 are kept.");
    }

    [Fact]
    public void Long_name_of_a_document_is_whole_where_few_issues_repeat_it()
    {
        var name = new string('n', 30_000);
        var document = DigestDocument.Parse(Compilation("", 3), name);
        document.Issues.Should().HaveCount(3).And.OnlyContain(issue => issue.Document == name);
        document.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == DiagnosticCodes.RepetitionCutCode);
        DigestDocument.Parse("text", new string('n', 200_000)).Issues[0].Document.Should().HaveLength(200_000);
    }

    [Fact]
    public void Long_front_matter_goes_with_the_first_issue_of_many()
    {
        var front = $"---\ntags: {new string('a', 1_000)}\n---\n\n";
        var document = DigestDocument.Parse(Compilation(front, 1_000));
        document.Issues.Should().HaveCount(1_000);
        document.Issues[0].Metadata.Should().ContainKey("tags");
        document.Issues.Skip(1).Should().OnlyContain(issue => issue.Metadata.Count == 0);
        var diagnostic = document.Diagnostics
            .Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.RepetitionCutCode).Subject;
        (diagnostic.Span.Line, diagnostic.Span.Length).Should().Be((1, front.TrimEnd().Length));
        DigestDocument.Parse(Compilation(front, 3)).Issues.Should().OnlyContain(issue => issue.Metadata.ContainsKey("tags"));
    }

    [Fact]
    public void Front_matter_whose_names_repeat_too_much_is_read_line_by_line()
    {
        var front = $"---\ntitle: x\n? {new string('a', 30_000)}\n"
            + $":\n{string.Concat(Enumerable.Range(0, 100).Select(i => $"  k{i}: v\n"))}---\n\ntext\n";
        var document = DigestDocument.Parse(front);
        document.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.FrontMatterMalformedCode)
            .Which.Message.Should().EndWith("its names repeat too much.");
        DigestJson.Serialize(document).Length.Should().BeLessThan(4 * front.Length);
    }

    private static string Compilation(string front, int issues) =>
        front + "# All issues\n\n" + string.Concat(
            Enumerable.Range(1, issues).Select(i => $"# Weekly Issue {i}\n\n## Papers\n\n- [a](https://example.org/a) text\n\n"));
}
