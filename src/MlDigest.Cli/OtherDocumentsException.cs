namespace MlDigest.Cli;

/// <summary>A run that was to go on finds other documents than the one before it has read.</summary>
internal sealed class OtherDocumentsException : Exception;
