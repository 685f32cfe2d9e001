using MlDigest.Model.Accuracy;
using MlDigest.Model.Accuracy.Fitting;

return args switch
{
    ["score", .. var options] => ScoreCommand.Run(options),
    ["fit", .. var options] => FitCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: score FOLDER… [--layout-given] [--verbose] [--raise FILE]\n       fit FOLDER… [--folds N] [--test FOLDER…] [--write FILE]");
    return 2;
}
