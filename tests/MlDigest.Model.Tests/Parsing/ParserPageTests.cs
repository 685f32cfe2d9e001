using System.Text.RegularExpressions;

namespace MlDigest.Model.Tests.Parsing;

/// <summary>The page of docs that tells how the parser decides: what it shows of a stage is what that stage makes of its digest.</summary>
public sealed partial class ParserPageTests
{
    [Fact]
    public void Page_shows_what_each_stage_makes_of_its_digest()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "parser.md"));
        var walk = new ParserWalk(Digest().Match(page).Groups[1].Value);
        Stages().Count(page).Should().Be(7);
        var actual = Stages().Replace(page, stage => $"{stage.Groups[1].Value}{walk.Of(stage.Groups[2].Value)}```");
        if (actual == page) return;
        var path = Path.Combine(AppContext.BaseDirectory, "parser.md");
        File.WriteAllText(path, actual);
        Assert.Fail(
            $"The stages make something else of the digest. Make docs/guide/parser.md a copy of {path}, and see that its words still fit.");
    }

    [GeneratedRegex(@"^```markdown\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Digest();

    [GeneratedRegex(@"^(<!-- (\w+) -->\n```text\n).*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Stages();
}
