using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>
/// The names of documents among all that are read. Those of one path are unique; of several, the document of a folder or an archive has the
/// path in front, and a file that is named by itself only where another one is called alike.
/// </summary>
internal sealed class DocumentNames(string[] paths)
{
    private readonly HashSet<string> ofSeveralFiles =
    [
        .. paths.Where(path => !Directory.Exists(path)).GroupBy(Path.GetFileName).Where(files => files.Count() > 1)
            .Select(files => files.Key!),
    ];

    /// <param name="document">A document, with the name it has in its archive.</param>
    /// <param name="path">The path in which it was found.</param>
    /// <param name="archive">The name of what stands there; that of the document, too, where this is a file by itself.</param>
    public DigestDocument Named(DigestDocument document, string path, string archive)
    {
        if (paths.Length < 2) return document;
        var place = path == Arguments.StandardInput ? archive : PlaceOf(path);
        if (document.Name != archive) return Named(document, $"{place}/{document.Name}");
        return ofSeveralFiles.Contains(archive) || Directory.Exists(path) ? Named(document, place) : document;
    }

    private static DigestDocument Named(DigestDocument document, string name) => document with
    {
        Name = name,
        Issues = document.Issues.Select(issue => issue with { Document = name }).ToEquatableList(),
    };

    private static string PlaceOf(string path)
    {
        var place = path.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        return place.StartsWith("./", StringComparison.Ordinal) ? place[2..] : place;
    }
}
