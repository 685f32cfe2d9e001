using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Documents whose headings all stand on one level.</summary>
public sealed class HeadingRanksTests
{
    [Fact]
    public void Numbers_set_sections_apart_from_entries()
    {
        Sections("# 1. Papers\n\n# First work\n\nSomething [a](https://example.org/a).\n\n# Second work\n\n"
            + "Something [b](https://example.org/b).\n\n# 2. Tools\n\n# Third work\n\nSomething [c](https://example.org/c).\n")
            .Should().Equal("Papers: First work, Second work", "Tools: Third work");
    }

    [Fact]
    public void Rules_around_headings_set_sections_apart_from_entries()
    {
        Sections(
            "# Weekly digest 7\n\nHello.\n\n— — — —\n\n# Papers\n\n— —\n\n# First work\n\nSomething [a](https://example.org/a).\n\n"
                + "# Second work\n\nSomething [b](https://example.org/b).\n\n— — — —\n\n# Tools\n\n— —\n\n# Third work\n\n"
                + "Something [c](https://example.org/c).\n\n# Fourth work\n\nSomething [d](https://example.org/d).\n")
            .Should().Equal("Papers: First work, Second work", "Tools: Third work, Fourth work");
    }

    [Fact]
    public void Rules_between_all_headings_tell_nothing_apart()
    {
        Sections("# First work\n\nSomething [a](https://example.org/a).\n\n---\n\n# Second work\n\n"
            + "Something [b](https://example.org/b).\n\n---\n\n# Third work\n\nSomething [c](https://example.org/c).\n")
            .Should().Equal(": First work, Second work, Third work");
    }

    private static IEnumerable<string> Sections(string markdown) => DigestDocument.Parse(markdown).Issues[0].Sections
        .Select(section => $"{section.Title}: {string.Join(", ", section.GetAllEntries().Select(entry => entry.Title))}");
}
