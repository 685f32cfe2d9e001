using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using MlDigest.Tests;

namespace MlDigest.Samples.Tests;

/// <summary>The machine's own Chromium, without a window; no browser is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is installed; null where it is not.</summary>
    public static string? ExecutablePath { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests of it are skipped; null when they run.</summary>
    public static string? Reason => ExecutablePath is null ? "Chromium is not installed." : null;

    public async Task InitializeAsync()
    {
        if (ExecutablePath is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, ChromiumSandbox = false });
    }

    /// <summary>Opens an empty page of a size, in light or dark colours.</summary>
    public async Task<IPage> OpenAsync(int width, ColorScheme colors)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 844 },
            ColorScheme = colors,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A theory that needs Chromium; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute([CallerMemberName] string name = "") : SkippableTheoryAttribute(Chromium.Reason, name);

/// <summary>A test that needs Chromium; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(Chromium.Reason, name);
