using System.Runtime.CompilerServices;
using MlDigest.Tests;

namespace MlDigest.Model.Tests;

public sealed class SkippableAttributesTests
{
    [Fact]
    public void Name_of_a_skipped_test_says_why()
    {
        var fact = new SomeFactAttribute("No such thing is installed.");
        (fact.Skip, fact.DisplayName)
            .Should().Be(("No such thing is installed.", "Name_of_a_skipped_test_says_why: No such thing is installed."));
        var theory = new SomeTheoryAttribute("No such thing is installed.");
        (theory.Skip, theory.DisplayName)
            .Should().Be(("No such thing is installed.", "Name_of_a_skipped_test_says_why: No such thing is installed."));
    }

    [Fact]
    public void Test_that_runs_keeps_its_name()
    {
        var fact = new SomeFactAttribute(null);
        new[] { fact.Skip, fact.DisplayName }.Should().Equal(null, null);
        var theory = new SomeTheoryAttribute(null);
        new[] { theory.Skip, theory.DisplayName }.Should().Equal(null, null);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SomeFactAttribute(string? reason, [CallerMemberName] string name = "") : SkippableFactAttribute(reason, name);

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SomeTheoryAttribute(string? reason, [CallerMemberName] string name = "") : SkippableTheoryAttribute(reason, name);
}
