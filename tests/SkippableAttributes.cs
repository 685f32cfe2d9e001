namespace MlDigest.Tests;

/// <summary>
/// A test that is skipped where what it needs is missing. Its name then says why: of a skipped test the console prints the name alone.
/// </summary>
public abstract class SkippableFactAttribute : FactAttribute
{
    /// <param name="reason">What is missing; null when the test runs.</param>
    /// <param name="name">The name of the test.</param>
    protected SkippableFactAttribute(string? reason, string name)
    {
        if (reason is not null) (Skip, DisplayName) = (reason, $"{name}: {reason}");
    }
}

/// <summary>
/// A theory that is skipped where what it needs is missing. Its name then says why: of a skipped test the console prints the name alone.
/// </summary>
public abstract class SkippableTheoryAttribute : TheoryAttribute
{
    /// <param name="reason">What is missing; null when the test runs.</param>
    /// <param name="name">The name of the test.</param>
    protected SkippableTheoryAttribute(string? reason, string name)
    {
        if (reason is not null) (Skip, DisplayName) = (reason, $"{name}: {reason}");
    }
}
