using System.Globalization;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 5: the same text gives the same result on any thread and in any culture.</summary>
public sealed class SameResultTests
{
    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Threads_agree(string path)
    {
        var markdown = File.ReadAllText(path);
        var expected = DigestDocument.Parse(markdown, path);
        var results = new DigestDocument[8];
        Parallel.For(0, results.Length, i => results[i] = DigestDocument.Parse(markdown, path));
        results.Should().OnlyContain(result => result.Equals(expected));
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Cultures_agree(string path)
    {
        var markdown = File.ReadAllText(path);
        var expected = DigestJson.Serialize(DigestDocument.Parse(markdown, path).Issues[0]);
        foreach (var culture in new[] { Turkish(), Persian() })
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = culture;
                DigestJson.Serialize(DigestDocument.Parse(markdown, path).Issues[0]).Should().Be(expected);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Line_ends_agree(string path)
    {
        var markdown = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (unix, windows) = (DigestDocument.Parse(markdown, path), DigestDocument.Parse(markdown.ReplaceLineEndings("\r\n"), path));
        windows.Issues.Select(Facts).Should().Equal(unix.Issues.Select(Facts));

        static string Facts(DigestIssue issue) => string.Join(
            "\n",
            issue.GetAllEntries()
                .Select(entry => $"{entry.Title} | {entry.Url} | {entry.WorkTitle} | {entry.Summary} | {entry.Kind} | {entry.Links.Count}"
                    + $" | {entry.Images.Count} | {string.Join(", ", entry.Identifiers)}")
                .Prepend($"{issue.Title} | {issue.Series} | {issue.Number} | {issue.Period} | {issue.Language} | {issue.SourceUrl}"));
    }

    private static CultureInfo Turkish() => new("tr-TR");

    // Made by hand, so that it differs from the invariant culture even on a machine without culture data.
    private static CultureInfo Persian()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = "٫";
        culture.NumberFormat.NativeDigits = ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"];
        return culture;
    }
}
