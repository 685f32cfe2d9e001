namespace MlDigest.Package.Tests;

/// <summary>A test that runs a program of .NET Framework on Mono; skipped where there is no <c>mono</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (!SystemProgram.IsInstalled("mono")) Skip = "There is no mono on the PATH (Debian: apt-get install mono-devel).";
    }
}
