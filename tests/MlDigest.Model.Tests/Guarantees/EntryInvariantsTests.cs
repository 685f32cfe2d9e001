using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>What holds for every entry, whatever it is about.</summary>
public sealed partial class EntryInvariantsTests
{
    private const int Documents = 400;
    private const int EntriesOfList = 6;

    private static readonly string[] Words =
        ["ferries", "that", "sail", "at", "night", "harbour", "lantern", "of", "the", "Tide", "Rope", "Anchor", "and", "small", "Pilots"];

    private static readonly string[] Persons =
    [
        "https://x.com/ann", "https://twitter.com/bo?lang=en", "https://github.com/cy", "https://www.linkedin.com/in/di/",
        "https://medium.com/@ed",
    ];

    private static readonly string[] Works =
        [
            "https://example.org/work", "https://arxiv.org/abs/2101.00001", "https://github.com/cy/rope", "https://x.com/ann/status/1",
            "notes/a.md",
        ];

    // Each the lines of an entry: {0} its title, {1} its address, {2} a text.
    private static readonly string[] Templates =
    [
        "- [{0}]({1})", "- [{0}]({1}) - {2}.", "- **{0}**: {2}, see [here]({1}).", "- **[{0}]({1})** {2}.",
        "- [ ] [{0}]({1}) by Ann Writer", "- 12:34 [{0}]({1}): {2}", "1. [{0}]({1}), {2}", "- {0} <{1}>", "- [[{2}|{0}]] {1}",
    ];

    [Fact]
    public void Chosen_link_is_no_account_where_another_one_leads_to_a_work()
    {
        var random = new Random(20310502);
        for (var i = 0; i < Documents; i++)
        {
            var parts = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => $"[{Text(random)}]({Pick(random, Persons)})").ToList();
            parts.Insert(random.Next(parts.Count + 1), $"[{Text(random)}]({Pick(random, Works)})");
            var between = Pick(random, [" ", ", ", " and ", " – ", "\n  ", ": "]);
            var text = string.Join(between, parts.Select(part => $"{part}{Tail(random)}"));
            var markdown = $"# Digest 1\n\n- {(random.Next(2) == 0 ? Text(random) + " " : "")}{text}\n";
            var url = GivenLayout.Read(markdown, LayoutLabel.Title, LayoutLabel.Entry).Issues[0].GetAllEntries().Single().Url;
            LinkKinds.IsPerson(url.AsSpan()).Should().BeFalse("of {0} {1} is chosen", markdown, url);
        }
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void No_entry_of_a_document_leads_to_an_account_beside_another_page(string path) =>
        DigestDocument.Parse(File.ReadAllText(path)).Issues
            .SelectMany(issue => issue.GetAllEntries())
            .Where(entry => entry.Url is not null && LinkKinds.IsPerson(entry.Url.AsSpan())
                && entry.Links.Any(link => link.Kind == LinkKind.Paper || link.Kind == LinkKind.Article))
            .Select(entry => entry.Url)
            .Should().BeEmpty();

    [Fact]
    public void Titles_of_siblings_have_one_form()
    {
        var random = new Random(20310503);
        for (var i = 0; i < Documents; i++)
        {
            var template = Templates[i % Templates.Length];
            var titles = Enumerable.Range(0, EntriesOfList).Select(k => $"{Name(random)} {k}x").ToList();
            var lines = titles.Select((title, k) => string.Format(
                System.Globalization.CultureInfo.InvariantCulture, template, title, $"https://example.org/{k}", Text(random)));
            var markdown = $"# Digest 1\n\n{string.Join('\n', lines)}\n";
            LayoutLabel[] labels = [LayoutLabel.Title, .. Enumerable.Repeat(LayoutLabel.Entry, EntriesOfList)];
            GivenLayout.Read(markdown, labels).Issues[0].GetAllEntries().Select(entry => entry.Title).Should().Equal(titles, markdown);
        }
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_title_occurs_in_its_document(string path)
    {
        var markdown = File.ReadAllText(path);
        var text = Shown(WebUtility.HtmlDecode(markdown));
        DigestDocument.Parse(markdown).Issues
            .SelectMany(issue => issue.GetAllEntries())
            .SelectMany(entry => new[] { entry.Title, entry.WorkTitle })
            .OfType<string>()
            .Where(title => !text.Contains(Shown(title), StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    private static string Name(Random random) => $"F{Text(random)}";

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Pick(random, Words)));

    private static string Tail(Random random) => random.Next(3) == 0 ? "" : $" {Text(random)}";

    private static string Pick(Random random, string[] some) => some[random.Next(some.Length)];

    private static string Shown(string text) => Letters(Address().Replace(Target().Replace(text, " "), " "));

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit)) letters.Append(c);
        return letters.ToString();
    }

    // What a link or a tag holds beside what it shows, and the page of a wiki's.
    [GeneratedRegex(@"(?<=\])\((?:[^()\s]|\([^()]*\))*(?:\s+""[^""]*"")?\)|(?<=\])\[[^\]]*\]|<[^>]*>|(?<=\[\[)[^\]|]*\|")]
    private static partial Regex Target();

    [GeneratedRegex(@"https?://[^\s)\]>]+")]
    private static partial Regex Address();
}
