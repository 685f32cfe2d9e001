using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Layout;

public class AddressEchoTests
{
    [Theory]
    [InlineData("Nothing is linked.", 0)]
    [InlineData("See [here](https://example.org/weather).", 1)]
    [InlineData("See [here](https://copper.example/).", 1)]
    [InlineData("See [here](https://example.org/COPPER).", 2)]
    [InlineData("See [here](https://example.org/copper-kettles-boil).", 3)]
    [InlineData("![](https://example.org/copper-kettles-boil.png)", 0)]
    [InlineData("[a](https://a.example/a) [b](https://b.example/b) [c](https://c.example/copper-kettles)", 1)]
    public void Words_of_a_title_are_looked_for_in_the_paths_of_the_first_addresses_below(string below, int echo) =>
        Echo($"# Digest 1\n\n## Copper kettles boil\n\n{below}\n").Should().Be(echo);

    [Fact]
    public void Addresses_below_the_next_heading_are_another_titles() =>
        Echo("# Digest 1\n\n## Copper kettles boil\n\n### Pots\n\n[here](https://example.org/copper-kettles)\n").Should().Be(0);

    private static int Echo(string markdown)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown, DigestParserOptions.Default.MaximumNesting), []);
        var facts = new ItemFacts(outline, LayoutInference.ReadableItems(outline));
        return AddressEcho.Of(facts, 1, "Copper kettles boil");
    }
}
