using System.Runtime.CompilerServices;
using MlDigest.Tests;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>A test that needs the labelled digests in the folder that MLDIGEST_CORPUS names; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute([CallerMemberName] string name = "") : SkippableFactAttribute(CorpusFolder.Reason, name);

/// <summary>A theory that needs the labelled digests in the folder that MLDIGEST_CORPUS names; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute([CallerMemberName] string name = "") : SkippableTheoryAttribute(CorpusFolder.Reason, name);
