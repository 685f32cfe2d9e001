using MlDigest.Model.Accuracy;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Page;

return args switch
{
    ["score", .. var options] => ScoreCommand.Run(options),
    ["labels", .. var folders] => LabelsCommand.Run(folders),
    ["fit", .. var options] => FitCommand.Run(options),
    ["page", .. var options] => PageCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: score FOLDER… [--layout-given] [--verbose] [--raise FILE]");
    Console.Error.WriteLine("       labels FOLDER…");
    Console.Error.WriteLine("       fit FOLDER… [--onward FOLDER…] [--folds N] [--test FOLDER…] [--costs] [--verbose] [--write FOLDER]");
    Console.Error.WriteLine("       page FOLDER… [--folds N] [--output FILE]");
    return 2;
}
