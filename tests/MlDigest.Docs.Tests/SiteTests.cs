using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MlDigest.Model;
using MlDigest.Samples.Tests;

namespace MlDigest.Docs.Tests;

public sealed partial class SiteTests(BuiltSite site, Chromium chromium) : IClassFixture<BuiltSite>, IClassFixture<Chromium>
{
    private static readonly string[] Looked =
    [
        "index.html", "guide/start.html", "guide/model.html", "guide/guarantees.html", "guide/parser.html", "cookbook/index.html",
        "cookbook/own-types.html", "tool/index.html", "tool/parse.html", "api/MlDigest.Model.html", "api/MlDigest.Model.DigestEntry.html",
    ];

    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_place_in_it()
    {
        var places = site.Pages.ToDictionary(page => page, PlacesOf);
        site.Pages.SelectMany(page => site.LinksOf(page), (page, link) => (Page: page, link.File, link.Place))
            .Where(link => !File.Exists(Path.Combine(site.Folder, link.File)) || !HasPlace(link.File, link.Place))
            .Should().BeEmpty();

        HashSet<string> PlacesOf(string page) => [.. Places().Matches(site.Read(page)).Select(place => place.Groups[1].Value)];

        bool HasPlace(string file, string place) => place.Length == 0 || !places.TryGetValue(file, out var known) || known.Contains(place);
    }

    [Fact]
    public void Every_page_is_reached_from_the_first()
    {
        var reached = new HashSet<string> { "index.html" };
        for (var open = new Queue<string>(reached); open.TryDequeue(out var page);)
        {
            foreach (var next in site.LinksOf(page).Select(link => link.File).Concat(site.ContentsOf(page)))
            {
                if (site.Pages.Contains(next) && reached.Add(next)) open.Enqueue(next);
            }
        }

        site.Pages.Except(reached).Should().BeEmpty();
        reached.Should().Contain(["guide/parser.html", "cookbook/sqlite.html", "tool/parse.html"]);
    }

    [Fact]
    public void Every_public_type_has_a_page() => typeof(DigestDocument).Assembly.GetExportedTypes()
        .Select(type => $"api/{type.FullName!.Replace('`', '-').Replace('+', '.')}.html")
        .Except(site.Pages)
        .Should().BeEmpty();

    [Fact]
    public void Files_that_pages_name_are_in_the_repository()
    {
        var docs = Path.Combine(BuiltSite.Repository, "docs");
        var files = new[] { "src", "tests", "benchmarks" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(BuiltSite.Repository, folder), "*.cs", SearchOption.AllDirectories))
            .Select(Path.GetFileName)
            .ToHashSet();
        var names = Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories)
            .SelectMany(page => FileNames().Matches(File.ReadAllText(page)))
            .Select(name => name.Groups[1].Value)
            .Distinct()
            .ToList();
        names.Should().Contain(["LinkChooser.cs", "Parsing/Outline", "tests/digests"]);
        names.Where(name => !files.Contains(name) && !Exists(name) && !Exists($"src/MlDigest.Model/{name}")).Should().BeEmpty();

        static bool Exists(string name) => Path.Exists(Path.Combine(BuiltSite.Repository, name));
    }

    [ChromiumTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Pages_fit_their_width_and_load_without_errors_and_without_other_sites(int width, ColorScheme colors)
    {
        var page = await chromium.OpenAsync(width, colors);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add($"{page.Url}: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme.StartsWith("http", StringComparison.Ordinal) && !site.Address.IsBaseOf(address)) errors.Add(request.Url);
        };
        foreach (var name in Looked)
        {
            await page.GotoAsync(new Uri(site.Address, name).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, name);
        }

        errors.Should().BeEmpty();
    }

    [ChromiumTheory]
    [InlineData("guide/model.html", "DigestSection")]
    [InlineData("guide/parser.html", "records")]
    public async Task Drawings_are_drawn(string name, string word)
    {
        var page = await chromium.OpenAsync(390, ColorScheme.Dark);
        await page.GotoAsync(new Uri(site.Address, name).ToString());
        var label = page.Locator(".mermaid svg .nodeLabel", new() { HasText = word });
        await label.First.WaitForAsync();
        (await label.CountAsync()).Should().Be(1);
    }

    [GeneratedRegex("""<[^>]*?\s(?:id|name)="([^"]+)""")]
    private static partial Regex Places();

    [GeneratedRegex(@"`((?:src|tests|benchmarks|samples|Parsing)/[\w./]+|\w+\.cs)`")]
    private static partial Regex FileNames();
}
