namespace MlDigest.Model.Tests.Content;

public sealed class DigestMetadataTests
{
    [Fact]
    public void Order_of_names_does_not_count_but_order_of_values_does()
    {
        var one = Metadata(("tags", ["a", "b"]), ("author", ["x"]));
        var turned = Metadata(("author", ["x"]), ("tags", ["a", "b"]));
        var other = Metadata(("author", ["x"]), ("tags", ["b", "a"]));

        one.Equals(turned).Should().BeTrue();
        one.GetHashCode().Should().Be(turned.GetHashCode());
        one.Equals(other).Should().BeFalse();
        one.Keys.Should().Equal("tags", "author");
        one["tags"].Should().Equal("a", "b");
    }

    [Fact]
    public void Name_that_comes_twice_is_refused() =>
        FluentActions.Invoking(() => Metadata(("a", ["1"]), ("a", ["2"]))).Should().Throw<ArgumentException>();

    private static DigestMetadata Metadata(params (string Name, EquatableList<string> Values)[] pairs) =>
        new(pairs.Select(pair => new KeyValuePair<string, EquatableList<string>>(pair.Name, pair.Values)));
}
