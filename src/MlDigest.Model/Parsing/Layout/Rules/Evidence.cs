namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>Weighs what speaks for a heading being a section against what speaks for it being an entry.</summary>
/// <remarks>Positive weights speak for a section. The reasons are kept only when somebody wants them explained.</remarks>
internal struct Evidence(bool explain)
{
    private readonly List<string>? reasons = explain ? [] : null;

    /// <summary>The sum of all weights.</summary>
    public double Sum { readonly get; private set; }

    public void Add(double weight, string reason)
    {
        if (weight == 0) return;
        Sum += weight;
        reasons?.Add(FormattableString.Invariant($"{reason} {weight:+0.0;-0.0}"));
    }

    public override readonly string ToString() => reasons is null ? "" : string.Join(", ", reasons);
}
