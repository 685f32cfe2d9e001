namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>Steele, Lea and Flood's SplitMix64: the same numbers on every machine and runtime.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to one below the limit.</summary>
    public int Next(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)(((z ^ (z >> 31)) >> 32) * (ulong)limit >> 32);
    }

    /// <summary>Whether something happens that does so once in a number of times.</summary>
    public bool OneIn(int times) => Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}
