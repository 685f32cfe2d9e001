namespace MlDigest.Model.Tests.Corpus;

/// <summary>A test that needs the labelled digests in the folder that MLDIGEST_CORPUS names; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = CorpusFolder.Reason;
}

/// <summary>A theory that needs the labelled digests in the folder that MLDIGEST_CORPUS names; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFolder.Reason;
}
