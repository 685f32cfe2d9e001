using FsCheck;
using FsCheck.Fluent;
using MlDigest.Model.Tests.Corpus;

namespace MlDigest.Model.Tests.Json;

/// <summary>Guarantee 6: what is written is read back equal.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_issue_however_hostile_its_texts_comes_back_equal() => Prop
        .ForAll(RandomIssues.Issue.ToArbitrary(), issue =>
            DigestJson.Deserialize(DigestJson.Serialize(issue)).Equals(issue)
            && DigestJson.Deserialize(DigestJson.SerializeToUtf8Bytes(issue, new() { Indented = true, HtmlSafe = true })).Equals(issue))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260501, 20260531));

    [Fact]
    public async Task Every_run_of_issues_comes_back_equal_from_lines()
    {
        var issues = new List<DigestIssue>();
        Prop.ForAll(RandomIssues.Issue.ToArbitrary(), issues.Add)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260601, 20260631));
        using var stream = new MemoryStream();
        await DigestJsonLines.WriteAsync(stream, issues);
        stream.ToArray().Count(b => b == '\n').Should().Be(issues.Count);
        stream.Position = 0;
        var position = 0;
        await foreach (var issue in DigestJsonLines.ReadAsync(stream)) issue.Equals(issues[position++]).Should().BeTrue();
        position.Should().Be(issues.Count).And.Be(200);
    }

    [CorpusFact]
    public void Every_issue_of_the_archives_comes_back_equal()
    {
        var count = 0;
        foreach (var (name, text) in CorpusFolder.DocumentsOfArchives())
        {
            foreach (var issue in DigestDocument.Parse(text, name).Issues)
            {
                DigestJson.Deserialize(DigestJson.SerializeToUtf8Bytes(issue)).Equals(issue).Should().BeTrue(name);
                count++;
            }
        }

        count.Should().BePositive();
    }
}
