using MlDigest.Model.Accuracy;

return args switch
{
    ["score", .. var options] => ScoreCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: score FOLDER… [--verbose] [--raise FILE]");
    return 2;
}
