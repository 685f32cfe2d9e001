namespace MlDigest.Model.Parsing;

/// <summary>How fitted weights stand in the source: in parts of a unit, in rows of which each question has a stretch.</summary>
internal static class WeightTable
{
    /// <summary>The parts of a unit in which weights are written.</summary>
    public const int Parts = 32;

    public static float[] Read(ReadOnlySpan<sbyte> parts)
    {
        var weights = new float[parts.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = parts[i] / (float)Parts;
        return weights;
    }

    /// <summary>Where the rows of each question begin, and behind these the number of all.</summary>
    /// <param name="questions">The number of questions.</param>
    /// <param name="rowsOf">How many rows a question has.</param>
    public static int[] Offsets(int questions, Func<int, int> rowsOf)
    {
        var offsets = new int[questions + 1];
        for (var i = 0; i < questions; i++) offsets[i + 1] = offsets[i] + rowsOf(i);
        return offsets;
    }

    /// <summary>The question that a row belongs to.</summary>
    public static int QuestionOf(int[] offsets, int row)
    {
        var question = 0;
        while (offsets[question + 1] <= row) question++;
        return question;
    }
}
