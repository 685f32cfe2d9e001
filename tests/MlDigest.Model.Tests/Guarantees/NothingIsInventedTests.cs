using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using MlDigest.Model.Tests.Corpus;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 4: what a document does not say is in no record.</summary>
public sealed partial class NothingIsInventedTests
{
    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_url_of_a_real_document_occurs_in_it(string path) => UrlsThatDoNotOccur(File.ReadAllText(path)).Should().BeEmpty();

    [CorpusFact]
    public void Every_url_of_an_archive_occurs_in_its_document()
    {
        foreach (var path in CorpusFolder.Archives())
        {
            using var archive = ZipFile.OpenRead(path);
            foreach (var member in archive.Entries.Where(member => Path.GetExtension(member.Name) is ".md" or ".markdown"))
            {
                using var reader = new StreamReader(member.Open());
                UrlsThatDoNotOccur(reader.ReadToEnd()).Should().BeEmpty(member.FullName);
            }
        }
    }

    private static List<string> UrlsThatDoNotOccur(string markdown)
    {
        // In HTML a backslash is no escape, and part of the URL.
        var text = WebUtility.HtmlDecode(markdown);
        text += "\n" + Escape().Replace(text, "$1");

        // A URL may be broken over lines.
        text += "\n" + LineEnd().Replace(text, "");
        return [.. DigestDocument.Parse(markdown).Issues
            .SelectMany(UrlsOf)
            .Distinct()
            .Where(url => !text.Contains(url.Replace("mailto:", "", StringComparison.Ordinal), StringComparison.Ordinal))];
    }

    private static IEnumerable<string> UrlsOf(DigestIssue issue) => issue.GetAllEntries()
        .SelectMany(entry => entry.Links.Select(link => link.Url)
            .Concat(entry.Images.Select(image => image.Url))
            .Concat(entry.Cards.Select(card => card.Url))
            .Append(entry.Url))
        .Append(issue.SourceUrl)
        .OfType<string>();

    [GeneratedRegex(@"[ \t]*\r?\n[ \t>]*")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\\([!-/:-@[-`{-~])")]
    private static partial Regex Escape();
}
