namespace MlDigest.Cli;

/// <summary>The JSON and JSON Lines files that paths name: the files themselves, all of a folder, or standard input.</summary>
/// <param name="terminal">Where standard input comes from, and what cannot be read is told.</param>
/// <param name="take">Takes each file: its name, for people, and what it holds.</param>
internal sealed class JsonFiles(Terminal terminal, Func<string, Stream, Task> take)
{
    /// <summary>Whether something could not be read.</summary>
    public bool IsUnreadable { get; private set; }

    public async Task ReadAsync(string path)
    {
        if (Directory.Exists(path)) await ReadFolderAsync(path);
        else await ReadFileAsync(path, File.OpenRead);
    }

    private async Task ReadFolderAsync(string folder)
    {
        var isEmpty = true;
        foreach (var file in FolderFiles.Under(folder))
        {
            var path = Path.Combine(folder, file.Name);
            if (Directory.Exists(path)) TellUnreadable(path, file.Problem!);
            else if (!JsonInput.IsNamedSo(file.Name)) continue;
            else if (file.Problem is not null) TellUnreadable(path, file.Problem);
            else await ReadFileAsync(path, RegularFile.OpenRead);
            isEmpty = false;
        }

        if (isEmpty) TellUnreadable(folder, "no JSON files (*.json, *.jsonl, *.ndjson) in it");
    }

    private async Task ReadFileAsync(string file, Func<string, Stream> open)
    {
        if (file.Length == 0)
        {
            TellUnreadable(file, "no such file or folder");
            return;
        }

        try
        {
            await using var stream = file == Arguments.StandardInput ? null : open(file);
            await take(NameOf(file), stream ?? terminal.Input);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            TellUnreadable(file, FileProblem.Describe(exception, file));
        }
    }

    private void TellUnreadable(string path, string problem)
    {
        IsUnreadable = true;
        terminal.Tell($"mldigest: {NameOf(path)}: {problem}");
    }

    private static string NameOf(string path) => path == Arguments.StandardInput ? "(standard input)" : path;
}
