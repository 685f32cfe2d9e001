namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Lets contestants take turns: A B C, B C A, … for some rounds. What slows the machine down for a while slows all of them.
/// </summary>
internal static class Turns
{
    /// <summary>Measures each contestant once a round.</summary>
    /// <param name="count">How many contestants there are.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="measure">Measures the contestant of a number.</param>
    /// <returns>For each contestant, its measurements of all rounds.</returns>
    public static T[][] Take<T>(int count, int rounds, Func<int, T> measure)
    {
        T[][] measured = [.. Enumerable.Range(0, count).Select(_ => new T[rounds])];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var turn = (round + i) % count;
                measured[turn][round] = measure(turn);
            }
        }

        return measured;
    }
}
