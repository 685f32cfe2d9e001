using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MlDigest.Samples.Tests;

/// <summary>The ways through the reader, for eyes and for screen readers.</summary>
public sealed partial class DigestReaderWaysTests(RunningReader running) : ReaderTests(running)
{
    private const double EnoughContrast = 4.5;

    [Fact]
    public async Task Issues_lead_to_the_next_and_the_previous_of_their_publication()
    {
        for (var n = 1; n <= 3; n++)
        {
            Write(
                $"{n}.md",
                $"# Weekly #{n}\n\n## Papers\n\n- [One](https://example.org/{n}) is new.\n- [Two](https://example.org/two) is new.\n");
        }

        Write(
            "other.md",
            "# Monthly May 2026\n\n## Papers\n\n- [One](https://example.org/one) is new.\n- [Two](https://example.org/two) is new.\n");
        await StartWithFolderAsync();
        Neighbours(await GetAsync("/issues/1")).Should().Equal("next /issues/2");
        Neighbours(await GetAsync("/issues/2")).Should().Equal("next /issues/3", "prev /issues/1");
        Neighbours(await GetAsync("/issues/3")).Should().Equal("prev /issues/2");
        Neighbours(await GetAsync("/issues/other")).Should().BeEmpty();
    }

    [Fact]
    public async Task Entries_are_filtered_by_kind()
    {
        (await GetAsync("/")).Should().Contain("href=\"/search?kind=paper\"");
        var all = await GetAsync("/issues/gradient-gazette-12");
        all.Should().Contain("Plumbline").And.Contain("Decoupled Weight Decay").And.Contain(
            "href=\"/issues/gradient-gazette-12?kind=code\"");
        var tools = await GetAsync("/issues/gradient-gazette-12?kind=code");
        tools.Should().Contain("Plumbline").And.NotContain("Decoupled Weight Decay").And.NotContain(">Papers<");
        tools.Should().Contain("<a href=\"/issues/gradient-gazette-12?kind=code\" aria-current=\"page\">");
        (await GetAsync("/search?q=the&kind=code")).Should().Contain("Plumbline").And.NotContain("Decoupled Weight Decay");
        (await GetAsync("/search?kind=nothing")).Should().Contain("Nothing found.");
    }

    [Fact]
    public async Task Pages_begin_with_a_link_to_their_content() =>
        (await GetAsync("/"))
            .Should().MatchRegex("<body>\\s*<a class=\"skip\" href=\"#main\">Skip to content</a>").And
            .Contain("<main id=\"main\" tabindex=\"-1\">");

    [Theory]
    [InlineData("/")]
    [InlineData("/issues/2026-05-notes")]
    [InlineData("/issues/bench-notes-readme-2026-w21")]
    [InlineData("/issues/commonplace-2026-05-18")]
    [InlineData("/issues/gradient-gazette-12")]
    [InlineData("/issues/kiten-2026-04")]
    [InlineData("/issues/tidewater-2026-w20")]
    [InlineData("/search?q=learning")]
    [InlineData("/works?key=arxiv%3A1706.03762")]
    public async Task Headings_begin_with_the_title_and_leave_no_level_out(string address) =>
        LevelsShouldBeInOrder(await GetAsync(address));

    [Fact]
    public async Task Headings_inside_of_texts_leave_no_level_out()
    {
        Write("a.md", """
            # Weekly 1

            Some words of welcome to the readers.

            ## Papers

            ### Vision

            #### [One](https://example.org/one)

            The first text.

            ##### Details

            More of the first text.

            #### [Two](https://example.org/two)

            The second text.

            ### Language

            #### [Three](https://example.org/three)

            The third text.
            """);
        await StartWithFolderAsync();
        LevelsShouldBeInOrder(await GetAsync("/issues/a"));
    }

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "raised")]
    [InlineData("ink", "mark")]
    [InlineData("paper", "ink")]
    [InlineData("quiet", "paper")]
    [InlineData("quiet", "raised")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "raised")]
    public async Task Colours_are_far_enough_apart_in_light_and_in_dark(string text, string background)
    {
        var style = await GetAsync("/reader.css");
        style.Should().Contain("mark { background: var(--mark); color: var(--ink);");
        var colours = Colours()
            .Matches(style)
            .ToDictionary(match => match.Groups[1].Value, match => (Light: match.Groups[2].Value, Dark: match.Groups[3].Value));
        Contrast(colours[text].Light, colours[background].Light).Should().BeGreaterThanOrEqualTo(EnoughContrast);
        Contrast(colours[text].Dark, colours[background].Dark).Should().BeGreaterThanOrEqualTo(EnoughContrast);
    }

    private static void LevelsShouldBeInOrder(string html)
    {
        var levels = Headings().Matches(html).Select(match => match.Groups[1].Value[0] - '0').ToList();
        levels[0].Should().Be(1);
        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Should().BeEmpty(string.Join(' ', levels));
    }

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The relative luminance of WCAG 2.</summary>
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    private static IEnumerable<string> Neighbours(string html) =>
        NeighbourLinks().Matches(html).Select(match => $"{match.Groups[2].Value} {WebUtility.HtmlDecode(match.Groups[1].Value)}");

    [GeneratedRegex("<a href=\"(/issues/[^\"]*)\" rel=\"(next|prev)\">")]
    private static partial Regex NeighbourLinks();

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("--(\\w+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")]
    private static partial Regex Colours();
}
