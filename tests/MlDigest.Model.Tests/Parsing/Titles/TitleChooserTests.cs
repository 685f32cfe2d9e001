namespace MlDigest.Model.Tests.Parsing.Titles;

public sealed class TitleChooserTests
{
    [Fact]
    public void Sign_that_every_entry_begins_with_is_no_title() =>
        Titles("- [🔗](https://example.org/1) The ferry that waits\n- [🔗](https://example.org/2) A map of slow boats\n"
            + "- [🔗](https://example.org/3) Bells at night\n")
            .Should().Equal("The ferry that waits", "A map of slow boats", "Bells at night");

    [Fact]
    public void Linked_title_in_a_sentence_is_the_title_where_it_is_so_in_the_others() =>
        Titles(
            "- How do ferries find home? [The compass of Captain Mora](https://example.org/1)\n"
                + "- Boats are slow, says Ann: [A short history of waiting](https://example.org/2)\n"
                + "- A talk from last week: [Bells, and who rings them](https://example.org/3)\n")
            .Should().Equal("The compass of Captain Mora", "A short history of waiting", "Bells, and who rings them");

    [Fact]
    public void Text_that_most_entries_share_is_the_title_of_none() =>
        Titles("- [New post](https://example.org/1) : Ferries that wait - via [Ann](https://example.org/ann)\n"
            + "- [New post](https://example.org/2) : A map of slow boats - via [Bo](https://example.org/bo)\n"
            + "- [New post](https://example.org/3) : Bells at night - via [Ann](https://example.org/ann)\n"
            + "- [New post](https://example.org/4) : Ropes for beginners - via [Cy](https://example.org/cy)\n")
            .Should().Equal("Ferries that wait", "A map of slow boats", "Bells at night", "Ropes for beginners");

    [Fact]
    public void Project_and_number_in_front_are_no_part_of_a_title() =>
        Titles("- [ann/boats](https://example.org/boats) [#12](https://example.org/12) Boats of cloth ([@ann](/ann))\n"
            + "- [ann/boats](https://example.org/boats) [#13](https://example.org/13) Where ferries wait ([@bo](/bo))\n"
            + "- [bo/ropes](https://example.org/ropes) [#7](https://example.org/7) Ropes for beginners ([@bo](/bo))\n")
            .Should().Equal("Boats of cloth", "Where ferries wait", "Ropes for beginners");

    [Fact]
    public void Link_that_is_only_what_a_sentence_says_is_no_title() =>
        Titles("- The old ropes [have been moved](https://example.org/1).\n- A bell [has been added](https://example.org/2).\n"
            + "- Ferries at night [are back](https://example.org/3).\n")
            .Should().Equal("The old ropes have been moved.", "A bell has been added.", "Ferries at night are back.");

    private static IEnumerable<string> Titles(string list) =>
        DigestDocument.Parse($"# Ferry news 12\n\n## Articles\n\n{list}").Issues[0].GetAllEntries().Select(entry => entry.Title);
}
