namespace MlDigest.Cli;

/// <summary>How far a run has come.</summary>
/// <param name="Path">The index of the path that is being read.</param>
/// <param name="DocumentsOfPath">The documents done of it.</param>
/// <param name="LastDocument">The checksum of the name of the last of these.</param>
/// <param name="OutputLength">The bytes of output they and all before them made.</param>
/// <param name="OutputChecksum">The checksum of these bytes.</param>
/// <param name="Documents">The documents done of all paths.</param>
/// <param name="Issues">Their issues.</param>
/// <param name="Entries">The entries of these.</param>
/// <param name="Failures">What failed since the checkpoint before, with reasons.</param>
internal sealed record ParseCheckpoint(
    int Path = 0,
    int DocumentsOfPath = 0,
    string LastDocument = "",
    long OutputLength = 0,
    string OutputChecksum = "",
    long Documents = 0,
    long Issues = 0,
    long Entries = 0,
    IReadOnlyList<string>? Failures = null);
