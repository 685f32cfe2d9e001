namespace MlDigest.Package.Tests;

/// <summary>What programs the machine has.</summary>
internal static class SystemProgram
{
    /// <summary>Whether one can be called by its name.</summary>
    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, name)));
}
