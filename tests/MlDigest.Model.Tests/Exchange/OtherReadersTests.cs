using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlDigest.Model.Exchange;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Tests.Exchange;

/// <summary>What is written, as programs of other people's making read it.</summary>
public sealed partial class OtherReadersTests
{
    public static TheoryData<string> Sources => ["digests", "hostile"];

    [FeedParserTheory]
    [MemberData(nameof(Sources))]
    public void Atom_is_read_by_feedparser(string source)
    {
        var (issues, entries) = Read(source);
        var feed = OtherProgram.FeedParser(DigestFeed.ToText(issues, FeedFormat.Atom));
        feed.GetProperty("bozo").GetString().Should().BeEmpty();
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => Text(item, "id")).Should().Equal(entries.Select(entry => NameBasedUuid.UrnOf(entry.Id)));
        items.Select(item => Text(item, "title")).Should().Equal(entries.Select(TitleOf));

        // An item without a link has its id for one.
        items.Select(item => Text(item, "link"))
            .Should().Equal(entries.Select(entry => SourceOf(entry) ?? LinkOf(entry) ?? NameBasedUuid.UrnOf(entry.Id)));
        items.Select(item => Texts(item, "related").SingleOrDefault())
            .Should().Equal(entries.Select(entry => SourceOf(entry) is null ? null : LinkOf(entry)));
        items.Select(item => Text(item, "published")).Should().Equal(entries.Select(DayOf));
        items.Select(item => Text(item, "html")).Should().Equal(ItemsOf(issues).Select(item => Text(item, "content_html")));
    }

    [FeedParserTheory]
    [MemberData(nameof(Sources))]
    public void Rss_is_read_by_feedparser(string source)
    {
        var (issues, entries) = Read(source);
        var feed = OtherProgram.FeedParser(DigestFeed.ToText(issues, FeedFormat.Rss));
        feed.GetProperty("bozo").GetString().Should().BeEmpty();
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => Text(item, "id")).Should().Equal(ItemsOf(issues).Select(item => Text(item, "id")));
        items.Select(item => Text(item, "title")).Should().Equal(entries.Select(TitleOf));

        // Of RSS it decodes links with what looks like an entity in them, too.
        var links = entries.Zip(items, (entry, item) => (Written: LinkOf(entry) ?? SourceOf(entry), Read: Text(item, "link")))
            .Where(link => link.Written?.Contains(';') != true)
            .ToList();
        links.Select(link => link.Read).Should().Equal(links.Select(link => link.Written)).And.HaveCountGreaterThan(entries.Count / 2);
        items.Select(item => Text(item, "published")).Should().Equal(entries.Select(DayOf));
        items.Select(item => Text(item, "html")).Should().Equal(ItemsOf(issues).Select(item => Text(item, "content_html")));
    }

    [PandocTheory]
    [MemberData(nameof(Sources))]
    public void Bibtex_is_read_by_pandoc(string source)
    {
        var issues = Read(source).Issues;
        foreach (var format in new[] { "bibtex", "biblatex" })
        {
            // Braces without their other half have a name in TeX that older versions do not know.
            MustAgree(
                OtherProgram.Pandoc(DigestCitations.ToText(issues, CitationFormat.BibTex), format),
                issues,
                title => Typewritten(title).Replace("{", "").Replace("}", "").Trim());
        }
    }

    [PandocTheory]
    [MemberData(nameof(Sources))]
    public void Csl_json_is_read_by_pandoc(string source)
    {
        var issues = Read(source).Issues;
        MustAgree(OtherProgram.Pandoc(DigestCitations.ToText(issues, CitationFormat.CslJson), "csljson"), issues, Typewritten);
    }

    [CitationJsTheory]
    [MemberData(nameof(Sources))]
    public void Bibtex_is_read_by_citation_js(string source)
    {
        var issues = Read(source).Issues;
        MustAgree(OtherProgram.CitationJs(DigestCitations.ToText(issues, CitationFormat.BibTex)), issues, title => title);
    }

    [CitationJsTheory]
    [MemberData(nameof(Sources))]
    public void Csl_json_is_read_by_citation_js(string source)
    {
        var issues = Read(source).Issues;
        MustAgree(OtherProgram.CitationJs(DigestCitations.ToText(issues, CitationFormat.CslJson)), issues, title => title);
    }

    private static void MustAgree(JsonElement read, List<DigestIssue> issues, Func<string, string> simplify)
    {
        using var written = JsonDocument.Parse(DigestCitations.ToText(issues, CitationFormat.CslJson));
        var expected = written.RootElement.EnumerateArray().ToList();
        var items = read.EnumerateArray().ToList();
        items.Select(item => Text(item, "id")).Should().Equal(expected.Select(item => Text(item, "id"))).And.NotBeEmpty();
        foreach (var (item, same) in items.Zip(expected))
        {
            simplify(Text(item, "title")!).Should().Be(simplify(Text(same, "title")!));
            Unescaped(Text(item, "URL")).Should().Be(Unescaped(Text(same, "URL")));
            Text(item, "DOI").Should().Be(Text(same, "DOI"));
            DateOf(item).Should().Be(DateOf(same));
        }
    }

    // Pandoc sets quotation marks as the language has them.
    private static string Typewritten(string title) => QuotationMarks().Replace(title, "'");

    // Citation-js escapes what is escaped; pandoc takes an apostrophe for a quotation mark.
    private static string Unescaped(string? url)
    {
        var (text, last) = (Typewritten(url ?? ""), "");
        while (text != last) (text, last) = (Uri.UnescapeDataString(text), text);
        return text;
    }

    private static string DateOf(JsonElement item) =>
        item.TryGetProperty("issued", out var issued)
            ? string.Join('-', issued.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.ToString()))
            : "";

    private static (List<DigestIssue> Issues, List<EntryReference> Entries) Read(string source)
    {
        List<DigestIssue> issues = source == "hostile"
            ? [HostileIssues.Issue]
            : [.. TestDocuments.Paths()
                .SelectMany((path, index) => DigestDocument.Parse(File.ReadAllText(path), $"{index}-{Path.GetFileName(path)}").Issues)];
        var issueNames = new Dictionary<string, int>(StringComparer.Ordinal);
        return (issues, [.. issues.SelectMany(issue => issue.GetEntryReferences(EntryIds.Next(issueNames, issue)))
            .Where(entry => !entry.Path.Any(section => section.Kind.IsFurniture))]);
    }

    private static List<JsonElement> ItemsOf(IEnumerable<DigestIssue> issues)
    {
        using var feed = JsonDocument.Parse(DigestFeed.ToText(issues, FeedFormat.JsonFeed));
        return [.. feed.RootElement.Clone().GetProperty("items").EnumerateArray()];
    }

    private static string TitleOf(EntryReference entry) => ExchangeText.Of(entry.Entry.Title).Trim();

    private static string? SourceOf(EntryReference entry) => ExchangeUrl.Web(entry.Issue.SourceUrl, entry.Issue);

    private static string? LinkOf(EntryReference entry) => ExchangeUrl.Web(entry.Entry.Url, entry.Issue);

    private static string? DayOf(EntryReference entry) =>
        entry.Issue.GetPeriod() is { Kind: PeriodKind.Day } period
            ? period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString()?.Trim() : null;

    private static IEnumerable<string?> Texts(JsonElement item, string name) =>
        item.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    [GeneratedRegex("[\"'`‘’“”]")]
    private static partial Regex QuotationMarks();
}
