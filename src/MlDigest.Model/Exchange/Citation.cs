namespace MlDigest.Model.Exchange;

/// <summary>What a citation says in every format.</summary>
/// <param name="Key">A name that stays from run to run and that no other work has.</param>
/// <param name="Kind">What the work is.</param>
/// <param name="Title">Plain text in one line.</param>
/// <param name="Url">The address that the entry gives, else that of its first identifier’s page.</param>
/// <param name="Identifiers">The work's own, each of another scheme.</param>
/// <param name="Year">The year, where identifier or period states it.</param>
/// <param name="Month">The month of the year, from 1.</param>
/// <param name="Language">The language of the issue.</param>
internal sealed record Citation(
    string Key,
    EntryKind Kind,
    string Title,
    string? Url,
    IReadOnlyList<WorkId> Identifiers,
    int? Year,
    int? Month,
    string? Language)
{
    /// <summary>The value of the work's identifier under a scheme; null where it has none.</summary>
    public string? ValueOf(string scheme)
    {
        foreach (var identifier in Identifiers)
        {
            if (identifier.Scheme == scheme) return ExchangeText.OneLine(identifier.Value);
        }

        return null;
    }
}
