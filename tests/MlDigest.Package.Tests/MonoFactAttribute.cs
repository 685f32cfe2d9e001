using System.Runtime.CompilerServices;
using MlDigest.Tests;

namespace MlDigest.Package.Tests;

/// <summary>A test that runs a program of .NET Framework on Mono; skipped where there is no <c>mono</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MonoFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(
    SystemProgram.IsInstalled("mono") ? null : "There is no mono on the PATH (Debian: apt-get install mono-devel).", name);
