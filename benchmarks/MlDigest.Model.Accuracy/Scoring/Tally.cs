namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>How many entries were labelled, read, found and wholly right.</summary>
internal sealed class Tally
{
    public int Labelled { get; private set; }

    public int Read { get; private set; }

    public int Found { get; private set; }

    public int Exact { get; private set; }

    /// <summary>F1 of the entries whose title, innermost section and link are right; invented ones cost.</summary>
    public double ExactF1 => F1(Exact);

    /// <summary>F1 of the entries whose title is right.</summary>
    public double FoundF1 => F1(Found);

    public void Add(int labelled, int read, int found, int exact) => (Labelled, Read, Found, Exact) = (Labelled + labelled, Read + read, Found + found, Exact + exact);

    public void Add(Tally other) => Add(other.Labelled, other.Read, other.Found, other.Exact);

    private double F1(int hits) => Labelled + Read == 0 ? 1 : 2.0 * hits / (Labelled + Read);
}
