using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Benchmarks;

/// <summary>The parser's work up to the end of each of its stages; what a stage costs is the difference to the one before it.</summary>
internal static class Stages
{
    public static object Blocks(string text) => MarkdownReader.Read(text);

    public static object Outline(string text)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(text), []);
        outline.Return();
        return outline;
    }

    public static object Layout(string text)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(text), []);
        var layout = LayoutInference.Infer(outline, [], isExplained: false);
        outline.Return();
        return layout;
    }

    public static object Records(string text)
    {
        List<DigestDiagnostic> diagnostics = [];
        var syntax = MarkdownReader.Read(text);
        Unclosed.Report(syntax, diagnostics);
        var outline = OutlineReader.Read(syntax, diagnostics);
        var layout = LayoutInference.Infer(outline, diagnostics, isExplained: false);
        var document = IssueBuilder.Build(outline, layout, "", DigestParserOptions.Default, diagnostics);
        outline.Return();
        return document;
    }

    public static object Texts(string text) => ModelReader.ReadAll(((DigestDocument)Records(text)).Issues);

    public static object Json(string text) => Contestant.ToJson(((DigestDocument)Records(text)).Issues);
}
