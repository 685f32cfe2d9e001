namespace MlDigest.Model.Parsing.Outline;

/// <summary>What is known of a question that is answered once.</summary>
internal enum Answer : byte
{
    Unknown,
    No,
    Yes,
}
