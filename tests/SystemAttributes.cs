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

/// <summary>Why a test of another system is skipped; null where it runs.</summary>
internal static class Systems
{
    public static string? NoUnix => OperatingSystem.IsWindows() ? "Windows has no such thing." : null;

    public static string? NoLinux => OperatingSystem.IsLinux() ? null : "Only Linux has such a thing.";
}
