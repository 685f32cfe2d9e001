using BenchmarkDotNet.Running;
using MlDigest.Model.Benchmarks;
using MlDigest.Model.Benchmarks.Generation;

return args switch
{
    ["generate", .. var options] => GenerateCommand.Run(options),
    ["ratios", .. var options] => RatioCommand.Run(options),
    ["stages", .. var options] => StageCommand.Run(options),
    ["lengths", .. var options] => LengthCommand.Run(options),
    ["archives", .. var options] => ArchiveCommand.Run(options),
    ["conversions", .. var options] => ConversionCommand.Run(options),
    ["api", .. var options] => ApiCommand.Run(options),
    ["cold-start", .. var options] => ColdStartCommand.Run(options),
    ["native-floor", .. var options] => NativeFloorCommand.Run(options),
    ["allocations"] => AllocationGate.Run(),
    ["memory", .. var options] => MemoryCommand.Run(options),
    [PeakOfText.Command, .. var words] => PeakOfText.Run(words),
    ["growth", .. var words] => HostileGrowth.Run(words) == 0 ? 0 : 1,
    ["fuzz", .. var options] => Fuzzer.Run(options),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Fuzzer).Assembly).Run(args);
    return 0;
}
