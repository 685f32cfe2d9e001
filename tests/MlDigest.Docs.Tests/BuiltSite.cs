using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using MlDigest.Package.Tests;

namespace MlDigest.Docs.Tests;

/// <summary>The site that docfx builds of docs, without a warning, and a server of it on a free port of this machine.</summary>
public sealed partial class BuiltSite : IAsyncLifetime
{
    private WebApplication? server;

    public static string Repository { get; } = Path.GetFullPath(typeof(BuiltSite).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!);

    /// <summary>Where the site lies.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mldigest-site").FullName;

    /// <summary>The address of the first page.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The pages, by their paths from the first one; docfx's lists of contents are none.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Command.RunAsync(Repository, packages: null, home: null, Command.Dotnet, "tool", "restore");
        string[] build = ["docfx", Path.Combine("docs", "docfx.json"), "--warningsAsErrors", "--output", Folder];
        await Command.RunAsync(Repository, packages: null, home: null, Command.Dotnet, build);
        Pages =
        [
            .. Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Select(page => Path.GetRelativePath(Folder, page).Replace('\\', '/'))
                .Where(page => Path.GetFileName(page) != "toc.html")
                .Order(StringComparer.Ordinal),
        ];

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        await server.StartAsync();
        Address = new Uri(server.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public string Read(string page) => File.ReadAllText(Path.Combine(Folder, page));

    /// <summary>The links of a page that stay on the site: the file that each leads to, and the place in it.</summary>
    public IEnumerable<(string File, string Place)> LinksOf(string page) => Links().Matches(Read(page))
        .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
        .Where(link => link.Length > 0 && !HasScheme().IsMatch(link))
        .Select(link => Resolve(page, link));

    /// <summary>What the lists of contents lead to that a page shows: that of the site, and that of its folder.</summary>
    public IEnumerable<string> ContentsOf(string page)
    {
        foreach (var folder in new[] { "", Path.GetDirectoryName(page)! }.Distinct())
        {
            var contents = Path.Combine(folder, "toc.json").Replace('\\', '/');
            if (!File.Exists(Path.Combine(Folder, contents))) continue;
            foreach (Match link in ContentsLinks().Matches(Read(contents))) yield return Resolve(contents, link.Groups[1].Value).File;
        }
    }

    private static (string File, string Place) Resolve(string page, string link)
    {
        var address = new Uri(new Uri($"site:///{page}"), link);
        var file = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        if (file.Length == 0 || file.EndsWith('/')) file += "index.html";
        return (file, Uri.UnescapeDataString(address.Fragment.TrimStart('#')));
    }

    [GeneratedRegex("""<[^>]*?\s(?:href|src)="([^"]*)""")]
    private static partial Regex Links();

    [GeneratedRegex("""
        "href":"([^"]*)"
        """)]
    private static partial Regex ContentsLinks();

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex HasScheme();
}
