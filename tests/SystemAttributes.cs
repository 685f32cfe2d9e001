using System.Globalization;
using System.Runtime.CompilerServices;

namespace MlDigest.Tests;

/// <summary>A test of what Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(Systems.NoUnix, name);

/// <summary>A theory of what Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute([CallerMemberName] string name = "") : SkippableTheoryAttribute(Systems.NoUnix, name);

/// <summary>A test of what Linux alone has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(Systems.NoLinux, name);

/// <summary>A theory of what Linux alone has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute([CallerMemberName] string name = "") : SkippableTheoryAttribute(Systems.NoLinux, name);

/// <summary>A test of what an interruption ends.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterruptionFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(Systems.NoInterruption, name);

/// <summary>A theory of what an interruption ends.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterruptionTheoryAttribute([CallerMemberName] string name = "")
    : SkippableTheoryAttribute(Systems.NoInterruption, name);

/// <summary>Why a test of another system is skipped; null where it runs.</summary>
internal static class Systems
{
    public static string? NoUnix => OperatingSystem.IsWindows() ? "Windows has no such thing." : null;

    /// <summary>Who starts programs in the background may have them ignore interruptions, and then theirs do too.</summary>
    public static string? NoInterruption => NoUnix ?? (IgnoresInterruptions() ? "Interruptions are ignored here." : null);

    private static bool IgnoresInterruptions()
    {
        const string Name = "SigIgn:";
        const string Status = "/proc/self/status";
        const ulong Interruption = 1UL << 1;
        var ignored = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal))
            : null;
        return ignored is not null
            && (ulong.Parse(ignored.AsSpan(Name.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interruption) != 0;
    }

    public static string? NoLinux => OperatingSystem.IsLinux() ? null : "Only Linux has such a thing.";
}
