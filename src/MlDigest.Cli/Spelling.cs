namespace MlDigest.Cli;

/// <summary>Guesses what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const int MostChanges = 2;

    /// <returns>" Did you mean '…'?", or nothing when no word is near.</returns>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(name => Changes(word, name));
        return nearest is not null && Changes(word, nearest) <= MostChanges ? $" Did you mean '{nearest}'?" : "";
    }

    /// <summary>How many letters have to be added, left out or replaced to make one word of another.</summary>
    private static int Changes(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var changes = Math.Min(diagonal + (one[i] == other[j] ? 0 : 1), Math.Min(row[j], row[j + 1]) + 1);
                (diagonal, row[j + 1]) = (row[j + 1], changes);
            }
        }

        return row[^1];
    }
}
