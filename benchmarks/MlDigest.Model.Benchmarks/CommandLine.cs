using System.Globalization;

namespace MlDigest.Model.Benchmarks;

/// <summary>Words and options with values, <c>--rounds 5</c>, in any order.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> values = [];
    private readonly List<string> words = [];

    /// <exception cref="ArgumentException">An option has no value.</exception>
    public CommandLine(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (i + 1 < args.Length) values[args[i]] = args[++i];
            else throw new ArgumentException($"{args[i]} needs a value.");
        }
    }

    public IReadOnlyList<string> Words => words;

    /// <summary>The words as inputs, or the default input where there are none.</summary>
    public IReadOnlyList<string> Inputs => words.Count > 0 ? words : [DigestTexts.DefaultInput];

    public string? Text(string name) => values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
