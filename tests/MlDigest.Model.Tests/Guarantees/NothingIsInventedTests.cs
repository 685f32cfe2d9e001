using System.Net;
using System.Text.RegularExpressions;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 4: what a document does not say is in no record.</summary>
public sealed partial class NothingIsInventedTests
{
    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_url_occurs_in_its_document(string path)
    {
        var markdown = File.ReadAllText(path);
        var text = Escape().Replace(WebUtility.HtmlDecode(markdown), "$1");
        foreach (var issue in DigestDocument.Parse(markdown).Issues)
        {
            var urls = issue.GetAllEntries().SelectMany(entry => entry.Links.Select(link => link.Url).Concat(entry.Images.Select(image => image.Url)).Append(entry.Url));
            foreach (var url in urls.OfType<string>()) text.Should().Contain(url.Replace("mailto:", "", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"\\([!-/:-@[-`{-~])")]
    private static partial Regex Escape();
}
