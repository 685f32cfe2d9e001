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
