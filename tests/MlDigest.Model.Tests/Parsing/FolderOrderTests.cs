using System.Text.RegularExpressions;

namespace MlDigest.Model.Tests.Parsing;

/// <summary>
/// The folders of the parser form a row in which each may ask those before it and none behind it, so that there is no circle.
/// </summary>
public sealed partial class FolderOrderTests
{
    private const string Namespace = "MlDigest.Model.Parsing";

    /// <summary>
    /// What may ask what: a folder those to its left. The first is <c>Parsing</c> itself: words, scripts, cuts of a text.
    /// </summary>
    private static readonly string[] Order =
        ["", "Grammar", "Markdown", "Inlines", "Canonical", "Outline", "Metadata", "Items", "Layout", "Titles", "Building"];

    /// <summary>Doors that stand in front of all stages.</summary>
    private static readonly string[] Exceptions = ["DigestParser.cs", "PlainText.cs"];

    private static readonly string Folder = Path.Combine(CodeFiles.Root, "src", "MlDigest.Model", "Parsing");

    private static readonly string[] Files =
        [.. CodeFiles.In(Folder).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))];

    [Fact]
    public void Every_folder_has_its_place_in_the_row() =>
        Files.Select(FolderOf).Distinct().Should().BeEquivalentTo(Order);

    [Fact]
    public void A_folder_uses_none_behind_it() =>
        Files.Except(Exceptions).Where(file => UsesBehind(file).Any()).Should().BeEmpty();

    [Fact]
    public void Every_exception_needs_to_be_one() =>
        Exceptions.Should().OnlyContain(file => UsesBehind(file).Any());

    [Fact]
    public void What_stands_below_the_parser_knows_no_stage() =>
        new[] { "Content", "Diagnostics", "Identifiers", "Index", "Archives", "Json" }
            .SelectMany(folder => CodeFiles.In(Path.Combine(CodeFiles.Root, "src", "MlDigest.Model", folder)))
            .Where(path => Used(path).Any(folder => folder.Length > 0))
            .Should().BeEmpty();

    private static IEnumerable<string> UsesBehind(string file) =>
        Used(Path.Combine(Folder, file)).Where(folder => Array.IndexOf(Order, folder) > Array.IndexOf(Order, FolderOf(file)));

    /// <summary>The folders of the parser whose namespaces a file names.</summary>
    private static IEnumerable<string> Used(string path) => Names().Matches(File.ReadAllText(path))
        .Where(match => !match.Value.StartsWith("namespace", StringComparison.Ordinal))
        .Select(match => match.Groups[1].Value);

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Split('/')[0];

    [GeneratedRegex(@"(?:namespace )?\b" + Namespace + @"\b(?:\.(\w+))?")]
    private static partial Regex Names();
}
