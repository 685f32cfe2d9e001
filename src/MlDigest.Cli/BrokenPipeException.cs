namespace MlDigest.Cli;

/// <summary>Nobody reads standard output any more: there is nothing left to do, and nothing to tell.</summary>
internal sealed class BrokenPipeException : IOException;
