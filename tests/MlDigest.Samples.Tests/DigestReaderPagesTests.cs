using Microsoft.Playwright;

namespace MlDigest.Samples.Tests;

public sealed class DigestReaderPagesTests(Chromium chromium, RunningReader reader) : IClassFixture<Chromium>, IClassFixture<RunningReader>
{
    private static readonly string[] Addresses =
    [
        "/", "/issues/2026-05-notes", "/issues/bench-notes-readme-2026-w21", "/issues/kiten-2026-04", "/issues/tidewater-2026-w20",
        "/search?q=learning", "/search?q=nothing-of-that-kind", "/works?key=arxiv%3A1706.03762",
    ];

    [ChromiumTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Pages_fit_their_width_and_load_without_errors(int width, ColorScheme colors)
    {
        var page = await chromium.OpenAsync(width, colors);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add($"{page.Url}: {message.Text}");
        };
        foreach (var address in Addresses)
        {
            await GoToAsync(page, address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, address);
        }

        errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Pictures_are_shown()
    {
        var page = await chromium.OpenAsync(390, ColorScheme.Light);
        await GoToAsync(page, "/issues/2026-05-notes");
        var pictures = page.Locator(".entry img");
        (await pictures.CountAsync()).Should().Be(3);
        for (var i = 0; i < 3; i++)
        {
            await pictures.Nth(i).ScrollIntoViewIfNeededAsync();
            await page.WaitForFunctionAsync(
                "picture => picture.complete && picture.naturalWidth === 720", await pictures.Nth(i).ElementHandleAsync());
        }
    }

    [ChromiumFact]
    public async Task A_search_leads_to_the_entry_and_from_there_to_the_other_issue_that_covers_it()
    {
        var page = await chromium.OpenAsync(390, ColorScheme.Light);
        await GoToAsync(page, "/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("arxiv:1706.03762");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Everyone in the room talks at once" }).ClickAsync();
        var entry = page.Locator(".entry:target");
        (await entry.Locator(".entry-title").InnerTextAsync()).Should().Be("Everyone in the room talks at once");
        await entry.Locator(".also a").ClickAsync();

        // The page is not waited for: Playwright sometimes misses that it has loaded.
        await page.WaitForURLAsync(
            "**/issues/bench-notes-readme-2026-w20#arxiv%3A1706.03762", new() { WaitUntil = WaitUntilState.Commit });
        (await page.Locator(".entry:target .entry-title").InnerTextAsync()).Should().Be("Attention Is All You Need");
    }

    private Task<IResponse?> GoToAsync(IPage page, string address) => page.GotoAsync(new Uri(reader.Sample.Address, address).ToString());
}
