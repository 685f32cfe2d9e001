using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Content;

public sealed class EntryKeyTests
{
    [Theory]
    [InlineData("See https://arxiv.org/abs/2009.01835v2", "arxiv:2009.01835")]
    [InlineData("See [a](https://www.example.org/a/#part)", "url:example.org/a")]
    [InlineData("Nothing to follow.", "title:866c271c6ad07350")]
    public void Key_is_the_identifier_else_the_url_else_a_hash_of_the_title(string body, string expected) =>
        GivenLayout.Read(
            $"# Digest 1\n\n## The Entry!\n\n{body}\n", LayoutLabel.Title, LayoutLabel.HeadedEntry, LayoutLabel.HeadedText).Issues[0]
            .GetAllEntries()
            .Single().Key
            .Should().Be(expected);

    [Fact]
    public void Keys_stay_the_same_when_entries_change_places_and_sections_their_names()
    {
        static string[] Keys(string markdown) =>
            [.. DigestDocument.Parse(markdown).Issues[0].GetAllEntries().Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        const string One = "### One\n\nProse on [the first work of all](https://example.org/one).\n\n";
        const string Two = "### Two\n\nProse on https://arxiv.org/abs/2009.01835.\n\n";
        Keys($"# Digest 1\n\n## Papers\n\n{One}{Two}").Should().Equal("arxiv:2009.01835", "url:example.org/one");
        Keys($"# Digest 1\n\n## Reading\n\n{Two}{One}").Should().Equal("arxiv:2009.01835", "url:example.org/one");
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2009.01835", "https://www.arxiv.org/pdf/2009.01835v2.pdf")]
    [InlineData("https://arxiv.org/abs/2009.01835", "https://huggingface.co/papers/2009.01835")]
    [InlineData("https://doi.org/10.1145/3292500.3330701", "http://dx.doi.org/10.1145/3292500.3330701")]
    [InlineData("http://example.org/a", "https://www.example.org/a/#top")]
    [InlineData("https://example.org/a", "https://example.org/a/?utm_source=mail&amp;fbclid=Iw#top")]
    [InlineData("https://example.org/a?x=1&y=2", "https://example.org/a?x=1&utm_medium=mail&y=2")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&si=a1")]
    public void A_work_has_the_same_key_in_two_issues(string one, string other)
    {
        static string Key(string url) =>
            DigestDocument.Parse(
                $"# Digest 1\n\n## Papers\n\n- [A work]({url}) is new.\n- [Another](https://example.org/b) too.\n").Issues[0]
                .GetAllEntries()
                .First().Key;
        Key(one).Should().Be(Key(other));
    }

    [Theory]
    [InlineData("https://example.org/a?x=1", "url:example.org/a?x=1")]
    [InlineData("https://example.org/a?utm_source=b&x=1&ref=c", "url:example.org/a?x=1")]
    [InlineData("https://example.org/a/?utm_source=b", "url:example.org/a")]
    [InlineData("https://gitlab.com/a/b?ref=one", "url:gitlab.com/a/b?ref=one")]
    [InlineData("notes.md?utm_source=b", "url:notes.md")]
    [InlineData("/redirect?u=https://a.org/x", "url:/redirect?u=https://a.org/x")]
    [InlineData("https://example.org/redirect?u=https://a.org/x", "url:example.org/redirect?u=https://a.org/x")]
    [InlineData("web+app://a.org/x", "url:a.org/x")]
    [InlineData("://a.org/x", "url:://a.org/x")]
    [InlineData("?utm_source=b", "url:?utm_source=b")]
    public void A_key_of_a_url_leaves_out_what_makes_no_other_page(string url, string expected) =>
        EntryKey.OfUrl(url).Should().Be(expected);

    [Fact]
    public void A_key_is_shared_by_entries_about_one_work()
    {
        var entries = DigestDocument.Parse("# Digest 1\n\n## Papers\n\n- [A work](https://arxiv.org/abs/2009.01835) is new.\n"
            + "- [The same](https://arxiv.org/pdf/2009.01835v2) once more.\n").Issues[0].GetAllEntries();
        entries.Select(entry => entry.Key).Should().Equal("arxiv:2009.01835", "arxiv:2009.01835");
    }
}
