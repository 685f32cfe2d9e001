namespace MlDigest.Model.Tests.Content;

public sealed class DigestEntryTests
{
    private static readonly DigestEntry Parsed =
        DigestDocument.Parse("# Digest 1\n\n## Papers\n\n- [A *work*](https://example.org/a) says that arXiv:2009.01835 holds.\n").Issues[0]
        .GetAllEntries()
        .Single();

    public static TheoryData<string, DigestEntry> Changes() => new()
    {
        { nameof(DigestEntry.Key), Parsed with { Key = "url:example.org/b" } },
        { nameof(DigestEntry.Title), Parsed with { Title = "Another" } },
        { nameof(DigestEntry.Kind), Parsed with { Kind = EntryKind.Book } },
        { nameof(DigestEntry.Url), Parsed with { Url = null } },
        { nameof(DigestEntry.WorkTitle), Parsed with { WorkTitle = "A Work" } },
        { nameof(DigestEntry.Identifiers), Parsed with { Identifiers = [] } },
        { nameof(DigestEntry.Summary), Parsed with { Summary = "Something else." } },
        { nameof(DigestEntry.Links), Parsed with { Links = [] } },
        { nameof(DigestEntry.Images), Parsed with { Images = [new DigestImage { Url = "a.png" }] } },
        { nameof(DigestEntry.Cards), Parsed with { Cards = [new LinkCard { Url = "https://example.org/c" }] } },
        { nameof(DigestEntry.Body), Parsed with { Body = null } },
        { nameof(DigestEntry.Span), Parsed with { Span = new SourceSpan(1, 2, 3) } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_entry_that_differs_in_one_member_is_another(string member, DigestEntry changed)
    {
        changed.Equals(Parsed).Should().BeFalse(member);
        typeof(DigestEntry).GetProperties()
            .Where(property => !Equals(property.GetValue(changed), property.GetValue(Parsed)))
            .Select(property => property.Name)
            .Should().Equal(member);
    }

    [Fact]
    public void Every_member_is_compared() => Changes().Select(row => (string)row[0])
        .Should().BeEquivalentTo(typeof(DigestEntry).GetProperties().Select(property => property.Name));

    [Fact]
    public void An_entry_equals_one_with_the_same_members()
    {
        var same = new DigestEntry
        {
            Title = Parsed.Title,
            Url = Parsed.Url,
            Key = Parsed.Key,
            Kind = Parsed.Kind,
            Identifiers = Parsed.Identifiers,
            Summary = Parsed.Summary,
            Links = [new DigestLink { Url = "https://example.org/a", Text = "A work", Kind = Parsed.Links[0].Kind }],
            Body = Parsed.Body,
            Span = Parsed.Span,
        };
        same.Should().Be(Parsed);
        same.GetHashCode().Should().Be(Parsed.GetHashCode());
    }

    [Fact]
    public void A_copy_keeps_the_key_though_what_it_was_made_of_changes()
    {
        var entry = DigestDocument.Parse("# Digest 1\n\n## Reading\n\n- [A work](https://example.org/a) holds.\n").Issues[0]
            .GetAllEntries()
            .Single();
        var copy = entry with { Url = "https://example.org/b", Title = "Another", Identifiers = [WorkId.Parse("arxiv:2009.01835")] };
        copy.Key.Should().Be("url:example.org/a");
    }

    [Fact]
    public void A_key_that_is_stated_goes_before_what_the_entry_holds_in_any_order_of_members()
    {
        new DigestEntry { Title = "A title", Url = "https://example.org/a", Key = "mine" }.Key.Should().Be("mine");
        (Parsed with { Url = null, Key = "mine", Title = "Another" }).Key.Should().Be("mine");
    }

    [Fact]
    public void A_copy_of_a_copy_keeps_the_first_key()
    {
        var entry = DigestDocument.Parse("# Digest 1\n\n## Reading\n\n- [A work](https://example.org/a) holds.\n").Issues[0]
            .GetAllEntries()
            .Single();
        var copy = entry with { Url = null } with { Title = "Another" };
        (copy.Key, copy.Key).Should().Be(("url:example.org/a", "url:example.org/a"));
    }
}
