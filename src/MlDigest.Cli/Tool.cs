namespace MlDigest.Cli;

/// <summary>Runs what a command line says, and gives the exit code.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            return await (ParseCommand.TryRunAsync(args, terminal) ?? CommandLine.RunAsync(args, terminal));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (BrokenPipeException)
        {
            return ExitCode.BrokenPipe;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // What is read, and the file of --output, say themselves what is wrong with them.
            terminal.Tell($"mldigest: (standard output): {FileProblem.Describe(exception, "")}");
            return ExitCode.SomeFailed;
        }
    }
}
