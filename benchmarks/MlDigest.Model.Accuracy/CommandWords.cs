using System.Globalization;

namespace MlDigest.Model.Accuracy;

/// <summary>Reads the words of a command: folders first, options behind.</summary>
internal static class CommandWords
{
    public static List<string> Folders(string[] arguments) =>
        [.. arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>The folders behind the name of an option.</summary>
    public static List<string> Folders(string[] arguments, string name) =>
        Folders([.. arguments.SkipWhile(argument => argument != name).Skip(1)]);

    /// <summary>What follows the name of an option; null where it is not given.</summary>
    public static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var index ? arguments[index + 1] : null;

    /// <summary>In how many parts the publications are left out.</summary>
    public static int Folds(string[] arguments) => int.Parse(Option(arguments, "--folds") ?? "10", CultureInfo.InvariantCulture);
}
