namespace MlDigest.Model.Tests;

/// <summary>Tests of what the whole process takes or leaves behind run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunAlone
{
    public const string Name = "Run alone";
}
