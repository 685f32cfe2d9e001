using System.Runtime.CompilerServices;
using System.Text.Json;
using MlDigest.Tests;

namespace MlDigest.Model.Tests.Parsing.Inlines;

/// <summary>
/// The examples of the CommonMark specification, in the file that MLDIGEST_COMMONMARK names: its spec.txt, or its tests as spec.json.
/// </summary>
internal static class CommonMarkSpec
{
    private const string Variable = "MLDIGEST_COMMONMARK";

    private static readonly string Fence = new('`', 32);

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && File.Exists(path)
        ? path
        : null;

    public static string? Reason { get; } = Path is null ? $"{Variable} names no file of examples." : null;

    /// <summary>The Markdown of each example, the first one first.</summary>
    public static IReadOnlyList<string> Examples() =>
        System.IO.Path.GetExtension(Path) == ".json" ? FromJson(File.ReadAllText(Path!)) : FromText(File.ReadAllLines(Path!));

    private static List<string> FromJson(string json)
    {
        using var tests = JsonDocument.Parse(json);
        return [.. tests.RootElement.EnumerateArray().Select(test => test.GetProperty("markdown").GetString()!)];
    }

    private static List<string> FromText(string[] lines)
    {
        var examples = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Fence + " example") continue;
            var end = Array.IndexOf(lines, ".", i);
            examples.Add(string.Concat(lines[(i + 1)..end].Select(line => line.Replace('→', '\t') + "\n")));
            i = Array.IndexOf(lines, Fence, end);
        }

        return examples;
    }
}

/// <summary>A test that needs the CommonMark specification in the file that MLDIGEST_COMMONMARK names; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CommonMarkFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(CommonMarkSpec.Reason, name);
