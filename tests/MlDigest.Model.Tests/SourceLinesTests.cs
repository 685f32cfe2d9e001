namespace MlDigest.Model.Tests;

/// <summary>Lines of the code are as long as <c>.editorconfig</c> says, which no tool holds.</summary>
public sealed class SourceLinesTests
{
    private const int Longest = 140;

    private static readonly string[] Folders = ["src", "tests", "benchmarks", "samples"];

    private static readonly string[] Patterns = ["*.cs", "*.razor"];

    /// <summary>Tables of numbers that the fitting writes.</summary>
    private static readonly string[] LeftOut = ["LayoutWeights.cs", "TitleWeights.cs"];

    [Fact]
    public void No_line_of_the_code_is_longer_than_140_characters() =>
        Folders.SelectMany(folder => Patterns.SelectMany(pattern => CodeFiles.In(Path.Combine(CodeFiles.Root, folder), pattern)))
            .Where(path => !LeftOut.Any(part => path.Replace('\\', '/').Contains(part, StringComparison.Ordinal)))
            .SelectMany(path => LongLines(File.ReadAllLines(path))
                .Select(line => $"{Path.GetRelativePath(CodeFiles.Root, path)}:{line}"))
            .Should().BeEmpty();

    [Fact]
    public void What_a_text_in_three_quotes_holds_is_data_and_may_be_longer()
    {
        var data = new string('x', Longest + 1);
        LongLines(["var text = \"\"\"", data, "    \"\"\";", data]).Should().Equal(4);
        LongLines(["var text = \"\"\"short\"\"\";", data]).Should().Equal(2);
        LongLines([data[1..]]).Should().BeEmpty();
    }

    /// <summary>The numbers of the lines that are too long.</summary>
    private static IEnumerable<int> LongLines(string[] lines)
    {
        var isInText = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > Longest && !isInText) yield return i + 1;
            if (lines[i].Split("\"\"\"").Length % 2 == 0) isInText = !isInText;
        }
    }
}
