using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>A page of results, which says on what machine and how they were measured.</summary>
internal sealed class ResultsFile
{
    private readonly StringBuilder text = new();

    public ResultsFile(string title, string command, int rounds)
    {
        text.Append("# ").Append(title).Append(", ").Append(Machine.Date).Append("\n\n");
        text.Append("- Machine: ").Append(Machine.Description).Append('\n');
        text.Append("- Versions: ").Append(Machine.Versions).Append('\n');
        text.Append(FormattableString.Invariant($"- Command: `{command}`, {rounds} rounds\n\n"));
    }

    public void Add(string paragraph) => text.Append(paragraph).Append("\n\n");

    /// <summary>Adds a table. The columns after the first are figures.</summary>
    public void AddTable(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        AddRow(header);
        AddRow([.. header.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows) AddRow(row);
        text.Append('\n');
    }

    /// <summary>Prints the page, and writes it to a folder where there is one.</summary>
    public void Write(string? folder, string name)
    {
        var page = text.ToString().TrimEnd() + "\n";
        Console.Write(page);
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), page);
    }

    private void AddRow(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
