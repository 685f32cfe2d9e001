using MlDigest.Cli;

return await Tool.RunAsync(args, StandardStreams.Open());
