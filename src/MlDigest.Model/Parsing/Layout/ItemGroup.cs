namespace MlDigest.Model.Parsing.Layout;

/// <summary>What the items of one list, or of one family below one heading, have in common.</summary>
/// <param name="first">The first of them.</param>
internal sealed class ItemGroup(int first)
{
    public readonly int First = first;
    public int Last = first;
    public int Count;
    public int WithLinks;
    public int WithOwnLinks;
    public int Text;
}
