namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>A step along a gradient, the shorter the more a weight has moved before, with small weights pulled to nothing.</summary>
internal static class AdaptiveStep
{
    /// <param name="weights">The weights.</param>
    /// <param name="squares">The sum of the squares of each weight's gradients so far.</param>
    /// <param name="index">The weight to move.</param>
    /// <param name="gradient">Where to.</param>
    /// <param name="rate">How far.</param>
    /// <param name="lasso">How much of the step small weights are pulled.</param>
    public static void Move(double[] weights, double[] squares, int index, double gradient, double rate, double lasso)
    {
        squares[index] += gradient * gradient;
        var step = rate / Math.Sqrt(squares[index] + 1);
        var moved = weights[index] + (step * gradient);
        var pull = step * lasso;
        weights[index] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0;
    }
}
