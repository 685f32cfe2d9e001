using System.Globalization;
using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;
using Markdig;

namespace MlDigest.Model.Benchmarks;

/// <summary>What results depend on.</summary>
internal static class Machine
{
    public static string Date => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Description =>
        FormattableString.Invariant($"{Processor}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}{Load}");

    public static string Versions =>
        $"MlDigest.Model {VersionOf(typeof(DigestDocument))}, "
            + $"Markdig {VersionOf(typeof(Markdown))}, {RuntimeInformation.FrameworkDescription}, "
            + $"{(GCSettings.IsServerGC ? "server" : "workstation")} garbage collection";

    private static string Processor => Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    // A machine with other work gives other times.
    private static string Load =>
        File.Exists("/proc/loadavg") ? $"; load before the run {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";

    private static string? Field(string path, string name) =>
        File.Exists(path)
            ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
