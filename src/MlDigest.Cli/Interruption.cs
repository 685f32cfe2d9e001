using System.Runtime.InteropServices;

namespace MlDigest.Cli;

/// <summary>Ends a run when it is interrupted, as the library for command lines does for those that it has read.</summary>
internal static class Interruption
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        // Nothing here is disposed of: a signal may still come when the run has ended.
        var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await run(stop.Token);
        }
        finally
        {
            ended.SetResult();
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();

            // Who waits for standard input, or for somebody to read what is printed, does not see it.
            if (!ended.Task.Wait(Patience)) Environment.Exit(ExitCode.Interrupted);
        }
    }
}
