namespace MlDigest.Cli;

/// <summary>The first line of a journal.</summary>
/// <param name="Version">The version of the journal's form.</param>
/// <param name="Fingerprint">What is read, and by which program.</param>
internal sealed record JournalHeader(int Version, string Fingerprint)
{
    public const int Known = 1;
}
