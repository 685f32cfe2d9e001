namespace MlDigest.Model.Identifiers;

/// <summary>
/// Rows that belong to hosts, by what can be seen of the host's domain at once: most addresses are compared with none of them.
/// </summary>
/// <typeparam name="TRow">A row.</typeparam>
internal sealed class DomainTable<TRow>
{
    private const int Letters = 32;
    private const int Lengths = 32;

    private readonly TRow[]?[] rows = new TRow[]?[Letters * Lengths];

    /// <param name="rows">The rows.</param>
    /// <param name="hostOf">The host that a row belongs to.</param>
    public DomainTable(IReadOnlyList<TRow> rows, Func<TRow, string> hostOf)
    {
        foreach (var row in rows)
        {
            ref var place = ref this.rows[PlaceOf(WebAddress.ReadHost(hostOf(row).AsSpan()).Domain)];
            place = place is null ? [row] : [.. place, row];
        }
    }

    /// <summary>The rows that an address may belong to, in their order.</summary>
    public ReadOnlySpan<TRow> Of(in WebAddress address) => address.Domain.IsEmpty ? default : rows[PlaceOf(address.Domain)];

    private static int PlaceOf(ReadOnlySpan<char> domain) => ((domain[0] & (Letters - 1)) * Lengths) + (domain.Length & (Lengths - 1));
}
