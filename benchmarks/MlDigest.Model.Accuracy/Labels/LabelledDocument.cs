using System.Text.Json;
using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Labels;

/// <summary>A digest and the labels beside it: NAME.md with NAME.gold.json, or with NAME.json in the product's own JSON.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Publication">
/// The name of the folder around it: documents of one publication stand in a folder of their own, others are publications of their own.
/// </param>
/// <param name="Text">The Markdown.</param>
/// <param name="Issues">The labels.</param>
internal sealed record LabelledDocument(string Name, string Publication, string Text, IReadOnlyList<LabelledIssue> Issues)
{
    private const string Gold = ".gold.json";
    private const string Json = ".json";

    /// <summary>All labelled documents of a folder, at any depth, in ordinal order.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static IReadOnlyList<LabelledDocument> LoadFolder(string folder)
    {
        LabelledDocument[] documents =
        [
            .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => Load(path, folder))
                .OfType<LabelledDocument>(),
        ];
        return documents.Length > 0 ? documents : throw new InvalidDataException($"No labels stand beside the documents of {folder}.");
    }

    private static LabelledDocument? Load(string path, string root)
    {
        var (name, bare, folder) = (Path.GetFileName(path), path[..^".md".Length], Path.GetDirectoryName(path)!);
        var publication = Path.GetFullPath(folder) == Path.GetFullPath(root)
            ? Path.GetFileNameWithoutExtension(name)
            : Path.GetFileName(folder);
        if (File.Exists(bare + Gold))
        {
            return new LabelledDocument(name, publication, File.ReadAllText(path), GoldLabels.Read(File.ReadAllText(bare + Gold)));
        }

        return File.Exists(bare + Json)
            ? new LabelledDocument(name, publication, File.ReadAllText(path), Own(File.ReadAllText(bare + Json)))
            : null;
    }

    private static IReadOnlyList<LabelledIssue> Own(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [
            .. document.RootElement.EnumerateArray().Select(issue => IssueLabels.Of(DigestJson.Deserialize(issue.GetRawText()), issue))
        ];
    }
}
