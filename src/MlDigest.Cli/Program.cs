using MlDigest.Cli;

return await Tool.RunAsync(args, new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, ShowsProgress: !Console.IsErrorRedirected));
