using MlDigest.Model.Accuracy;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Page;

try
{
    return args switch
    {
        ["score", _, ..] => ScoreCommand.Run(args[1..]),
        ["labels", _, ..] => LabelsCommand.Run(args[1..]),
        ["fit", _, ..] => FitCommand.Run(args[1..]),
        ["page", _, ..] => PageCommand.Run(args[1..]),
        _ => Usage(),
    };
}
catch (Exception exception) when (exception is InvalidDataException or DirectoryNotFoundException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("usage: score FOLDER… [--layout-given] [--verbose] [--raise FILE]");
    Console.Error.WriteLine("       labels FOLDER…");
    Console.Error.WriteLine("       fit FOLDER… [--onward FOLDER…] [--folds N] [--test FOLDER…] [--costs] [--verbose] [--write FOLDER]");
    Console.Error.WriteLine("       page FOLDER… [--folds N] [--output FILE]");
    return 2;
}
