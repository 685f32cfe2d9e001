using System.Text;

namespace MlDigest.Cli.Tests;

public sealed class MutatedJournalTests
{
    private const int Executions = 150;

    [Fact]
    public void Mutated_journals_cost_no_document_and_end_no_run()
    {
        using var run = new InterruptedRun();
        var mutator = new JournalMutator(run.Journal, run.Id, seed: 1);
        run.Violation(run.Journal).Should().BeNull();
        for (var i = 0; i < Executions; i++)
        {
            var journal = mutator.Next();
            if (run.Violation(journal) is { } violation) Assert.Fail($"Journal {i}: {violation}\n\n{Encoding.UTF8.GetString(journal)}");
        }
    }
}
