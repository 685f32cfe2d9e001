using System.Reflection;

namespace MlDigest.Cli.Tests;

public sealed class ToolPagesTests
{
    private static readonly string Docs = typeof(ToolPagesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ToolPages").Value!;

    [Fact]
    public async Task Pages_of_docs_say_what_the_help_says()
    {
        var pages = await ToolPages.MakeAsync();
        var written = Directory.GetFiles(Docs)
            .Where(file => Path.GetFileName(file) != "index.md")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        if (written.Count == pages.Count && pages.All(page => written.GetValueOrDefault(page.Key) == page.Value)) return;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "tool-pages")).FullName;
        foreach (var (name, page) in pages) await File.WriteAllTextAsync(Path.Combine(folder, name), page);
        Assert.Fail(
            $"The help says something else than docs/tool. Copy {folder}/* there, and remove the pages of commands that are no more.");
    }
}
