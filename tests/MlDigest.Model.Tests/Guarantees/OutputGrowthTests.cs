namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 3 for what is written: it is linear in the text.</summary>
public sealed class OutputGrowthTests
{
    private const int Short = 1 << 13;
    private const int Factor = 8;

    // What any document may add, times the members of an entry that say where a link leads: its address, its
    // key, its links, its identifiers.
    private const int Floor = 4 * 100_000;

    // The most bytes for a character: an entry with all its names has about 160, and its text may be "-".
    private const int MostPerCharacter = 110;

    public static TheoryData<string> Names() => [.. HostileTexts.All.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Output_is_linear_in_the_text(string name)
    {
        var text = HostileTexts.All.Single(text => text.Name == name);
        foreach (var markdown in new[] { text.OfLength(Short), text.OfLength(Short * Factor) })
        {
            ((long)DigestJson.Serialize(DigestDocument.Parse(markdown)).Length)
                .Should().BeLessThan(((long)markdown.Length * MostPerCharacter) + Floor, "of {0} characters", markdown.Length);
        }
    }
}
