namespace MlDigest.Model.Tests.Content;

public sealed class EquatableListTests
{
    [Fact]
    public void Lists_with_equal_elements_in_the_same_order_are_equal()
    {
        EquatableList<string> one = ["a", "b"];
        EquatableList<string> same = ["a", "b"];
        EquatableList<string> turned = ["b", "a"];
        EquatableList<string> shorter = ["a"];

        one.Should().BeEquivalentTo(same);
        one.Equals(same).Should().BeTrue();
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.Equals(turned).Should().BeFalse();
        one.Equals(shorter).Should().BeFalse();
        one.Equals((object?)null).Should().BeFalse();
    }

    [Fact]
    public void List_keeps_a_copy_of_its_elements()
    {
        string[] source = ["a"];
        var list = source.ToEquatableList();
        source[0] = "b";
        list[0].Should().Be("a");
        list.ToString().Should().Be("[a]");
    }

    [Fact]
    public void Null_lists_of_a_record_become_empty_ones()
    {
        var entry = new DigestEntry { Key = "k", Title = "t", Links = null! };
        entry.Should().Be(new DigestEntry { Key = "k", Title = "t" });
        entry.Links.Should().BeEmpty();
    }
}
