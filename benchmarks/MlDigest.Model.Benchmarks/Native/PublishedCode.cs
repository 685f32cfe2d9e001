namespace MlDigest.Model.Benchmarks;

/// <summary>What a program is published as.</summary>
internal enum PublishedCode
{
    /// <summary>Native code that needs no runtime.</summary>
    Native,

    /// <summary>Portable code with machine code beside it (ReadyToRun), for the .NET runtime of the machine.</summary>
    ReadyToRun,
}
