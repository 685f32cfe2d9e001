using System.Runtime.CompilerServices;
using MlDigest.Tests;

namespace MlDigest.Package.Tests;

/// <summary>A test that compiles native code; skipped where there is no <c>clang</c> or <c>gcc</c> to link it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(
    SystemProgram.IsInstalled("clang") || SystemProgram.IsInstalled("gcc")
        ? null
        : "There is neither clang nor gcc on the PATH (Debian: apt-get install clang zlib1g-dev).",
    name);
