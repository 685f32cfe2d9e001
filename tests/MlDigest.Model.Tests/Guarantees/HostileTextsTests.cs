namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantees 1, 2, 5 and 6 for texts that nobody writes in good faith.</summary>
public sealed class HostileTextsTests
{
    private const int Length = 3_000;
    private const int Executions = 4_000;

    public static TheoryData<string> Names() => [.. HostileTexts.All.Select(text => text.Name)];

    public static TheoryData<string> InParagraph() => [.. HostileTexts.InParagraph.Select(text => text.Name)];

    public static TheoryData<string> Documents() => TestDocuments.All();

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_text_keeps_all_guarantees(string name) => Violations.In(Text(name)).Should().BeNull();

    [Theory]
    [MemberData(nameof(InParagraph))]
    public void Hostile_paragraph_costs_no_other_entry(string name)
    {
        var markdown = $"# Weekly digest 12\n\n## First\n\n[a](https://example.org/first) is news.\n\nSome text {Text(name)}\n\n"
            + $"## Second\n\n[b](https://example.org/second) is news too.\n";
        Violations.In(markdown).Should().BeNull();
        DigestDocument.Parse(markdown).Issues
            .Should().ContainSingle().Which
            .GetAllEntries()
            .Select(entry => entry.Url)
            .Should().StartWith("https://example.org/first").And
            .EndWith("https://example.org/second");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_cut_off_anywhere_loses_nothing(string path)
    {
        var markdown = File.ReadAllText(path);
        for (var length = 0; length < markdown.Length; length += 97)
        {
            var start = markdown[..length];
            Violations.LostLineOf(start, DigestDocument.Parse(start)).Should().BeNull("of {0} characters", length);
        }
    }

    [Fact]
    public void Mutated_digests_keep_all_guarantees()
    {
        var mutator = new DigestMutator([.. TestDocuments.Paths().Select(File.ReadAllText)], seed: 1);
        for (var i = 0; i < Executions; i++)
        {
            var markdown = mutator.Next();
            if (Violations.In(markdown) is { } violation) Assert.Fail($"Document {i}: {violation}\n\n{markdown}");
        }
    }

    private static string Text(string name) => HostileTexts.All.Single(text => text.Name == name).OfLength(Length);
}
