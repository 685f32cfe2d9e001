namespace MlDigest.Cli;

/// <summary>What the tool reads from and writes to.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output, as bytes: what is printed is the same on every system.</param>
/// <param name="Error">Standard error: diagnostics.</param>
/// <param name="ShowsProgress">Whether standard error is a terminal, on which progress can be shown.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error, bool ShowsProgress = false)
{
    /// <summary>Says something to a person, on standard error, in one line.</summary>
    public void Tell(string line) => Error.WriteLine(VisibleText.Of(line));

    /// <summary>Says what is wrong with a file, and gives back the exit code.</summary>
    public int Fail(string file, string problem, int code)
    {
        Tell($"mldigest: {file}: {problem}");
        return code;
    }
}
