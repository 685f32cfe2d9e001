namespace MlDigest.Cli;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Some documents could not be read; the others are written.</summary>
    public const int SomeFailed = 1;

    public const int WrongUse = 2;

    /// <summary>The user stopped the tool: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Nobody read standard output to its end: what shells say of a tool that the system stopped for it.</summary>
    public const int BrokenPipe = 141;
}
