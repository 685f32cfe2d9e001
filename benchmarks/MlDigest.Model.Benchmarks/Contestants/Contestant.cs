using Markdig;
using Markdig.Syntax;

namespace MlDigest.Model.Benchmarks;

/// <summary>One way to read a digest.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Read">Reads one text and gives all it made of it.</param>
/// <param name="Check">Says what is wrong with what was made of a text, or null.</param>
internal sealed record Contestant(string Name, Func<string, object> Read, Func<string, object, string?> Check)
{
    public static Contestant Parser { get; } = new("DigestDocument.Parse", text => DigestDocument.Parse(text).Issues, CheckIssues);

    /// <summary>The ratios of all others are to the first of these.</summary>
    public static IReadOnlyList<Contestant> All { get; } =
    [
        new("Markdig alone, same grammar", text => Markdown.Parse(text, Pipelines.SameGrammar), CheckBlocks),
        new("Markdig, UseAdvancedExtensions", text => Markdown.Parse(text, Pipelines.Advanced), CheckBlocks),
        new("Markdig to HTML", text => Markdown.ToHtml(text, Pipelines.SameGrammar), CheckHtml),
        new("heading walk, reflection JSON", HeadingWalk.ToJson, CheckHeadings),
        Parser,
        new("DigestDocument.Parse, every text read", text => ModelReader.ReadAll(DigestDocument.Parse(text).Issues), CheckIssues),
        new("DigestDocument.Parse, DigestJson", text => ToJson(DigestDocument.Parse(text).Issues), CheckJson),
    ];

    /// <summary>Checks contestants on all texts.</summary>
    /// <exception cref="InvalidOperationException">A contestant's answer is wrong.</exception>
    public static void CheckAll(IReadOnlyList<Contestant> contestants, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var contestant in contestants)
            {
                if (contestant.Check(text, contestant.Read(text)) is { } problem)
                {
                    throw new InvalidOperationException($"{contestant.Name}: {problem}");
                }
            }
        }
    }

    private static string? CheckBlocks(string text, object answer)
    {
        var tree = (MarkdownDocument)answer;
        return tree.Count > 0 || string.IsNullOrWhiteSpace(text) ? null : "a text without blocks";
    }

    private static string? CheckHtml(string text, object answer)
    {
        var html = (string)answer;
        var headings = Markdown.Parse(text, Pipelines.SameGrammar).Descendants<HeadingBlock>().Count();
        return Count(html, "</h") >= headings ? null : "a heading is missing";
    }

    private static string? CheckHeadings(string text, object answer)
    {
        var headings = Markdown.Parse(text, Pipelines.SameGrammar).Count(block => block is HeadingBlock);
        return HeadingWalk.FromJson((byte[])answer).Count == headings ? null : "a heading is missing";
    }

    private static string? CheckIssues(string text, object answer)
    {
        var document = DigestDocument.Parse(text);
        if (!document.Issues.Equals(answer)) return "another answer for the same text";
        var kept = document.Leaves.Sum(leaf => Visible(leaf.Span.Slice(text)));
        return kept == Visible(text) ? null : "text is lost";
    }

    private static string? CheckJson(string text, object answer)
    {
        var issues = ((byte[][])answer).Select(json => DigestJson.Deserialize(json)).ToEquatableList();
        return issues == DigestDocument.Parse(text).Issues ? null : "the JSON says something else";
    }

    public static byte[][] ToJson(EquatableList<DigestIssue> issues)
    {
        var json = new byte[issues.Count][];
        for (var i = 0; i < json.Length; i++) json[i] = DigestJson.SerializeToUtf8Bytes(issues[i]);
        return json;
    }

    private static int Visible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text) count += char.IsWhiteSpace(c) ? 0 : 1;
        return count;
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
