namespace MlDigest.Model.Tests.Json;

public sealed class MutatedJsonTests
{
    private const int Executions = 10_000;

    [Fact]
    public void Mutated_issues_are_refused_or_written_again_as_they_were_read()
    {
        var mutator = new JsonMutator([.. SampleIssues.Document.Issues.Select(issue => DigestJson.SerializeToUtf8Bytes(issue))], seed: 1);
        for (var i = 0; i < Executions; i++)
        {
            var json = mutator.Next();
            if (JsonViolations.In(json) is { } violation)
            {
                Assert.Fail($"Text {i}: {violation}\n\n{System.Text.Encoding.UTF8.GetString(json)}");
            }
        }
    }
}
