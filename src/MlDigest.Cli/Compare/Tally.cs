namespace MlDigest.Cli.Compare;

/// <summary>How many entries were labelled, read, found and wholly right, and how often each field was.</summary>
internal sealed class Tally
{
    private readonly (int Right, int Of)[] fields = new (int Right, int Of)[Enum.GetValues<Field>().Length];

    public int Labelled { get; private set; }

    public int Read { get; private set; }

    public int Found { get; private set; }

    public int Exact { get; private set; }

    /// <summary>F1 of the entries whose title, innermost section and link are right; invented ones cost.</summary>
    public double ExactF1 => F1(Exact);

    /// <summary>F1 of the entries whose title is right.</summary>
    public double FoundF1 => F1(Found);

    /// <summary>The share of the entries read that are wholly right; 1 where nothing was read.</summary>
    public double ExactPrecision => Read == 0 ? 1 : (double)Exact / Read;

    /// <summary>The share of the labelled entries that are read wholly right; 1 where there are none.</summary>
    public double ExactRecall => Labelled == 0 ? 1 : (double)Exact / Labelled;

    /// <summary>How often a field is right, and how often it is judged: on entries that are found.</summary>
    public (int Right, int Of) this[Field field] => fields[(int)field];

    public void Add(int labelled, int read, int found, int exact) =>
        (Labelled, Read, Found, Exact) = (Labelled + labelled, Read + read, Found + found, Exact + exact);

    public void Add(Tally other)
    {
        Add(other.Labelled, other.Read, other.Found, other.Exact);
        for (var i = 0; i < fields.Length; i++) fields[i] = (fields[i].Right + other.fields[i].Right, fields[i].Of + other.fields[i].Of);
    }

    public void Judge(Field field, bool isRight)
    {
        var (right, of) = fields[(int)field];
        fields[(int)field] = (isRight ? right + 1 : right, of + 1);
    }

    private double F1(int hits) => Labelled + Read == 0 ? 1 : 2.0 * hits / (Labelled + Read);
}
