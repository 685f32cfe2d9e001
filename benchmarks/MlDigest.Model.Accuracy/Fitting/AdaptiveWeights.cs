namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>Weights that are fitted by steps along gradients, the shorter the more a weight has moved before.</summary>
internal sealed class AdaptiveWeights
{
    // What weights that others fitted have moved before, as the sum of the squares of their gradients.
    private const double MovedBefore = 8000;

    private readonly double[] start;
    private readonly double[] squares;
    private readonly double lasso;

    /// <param name="start">Where the weights begin, and are pulled back to.</param>
    /// <param name="isFitted">Whether the weights to begin with were fitted before.</param>
    /// <param name="lasso">How much of each step a weight is pulled back.</param>
    public AdaptiveWeights(double[] start, bool isFitted, double lasso)
    {
        (this.start, this.lasso) = (start, lasso);
        Values = [.. start];
        squares = new double[start.Length];
        Array.Fill(squares, isFitted ? MovedBefore : 0);
    }

    /// <summary>The weights as they are now.</summary>
    public double[] Values { get; }

    /// <param name="index">The weight to move.</param>
    /// <param name="gradient">Where to.</param>
    /// <param name="rate">How far.</param>
    public void Move(int index, double gradient, double rate)
    {
        squares[index] += gradient * gradient;
        var step = rate / Math.Sqrt(squares[index] + 1);
        var moved = Values[index] - start[index] + (step * gradient);
        var pull = step * lasso;
        Values[index] = start[index] + (moved > pull ? moved - pull : moved < -pull ? moved + pull : 0);
    }
}
