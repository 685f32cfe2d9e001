namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>Writes a generated archive to a zip file or folder.</summary>
internal static class GenerateCommand
{
    /// <summary>Understands a path and <c>--size 100MB</c> and <c>--seed N</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var archive =
            GeneratedArchive.Write(options.Words.Single(), ByteSize.Parse(options.Text("--size") ?? "10MB"), options.Number("--seed", 1));
        Console.WriteLine(FormattableString.Invariant(
            $"{archive.Documents} documents, {archive.Entries} entries, {archive.Bytes} bytes, SHA-256 {archive.Hash}"));
        return 0;
    }
}
