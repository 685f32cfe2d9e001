using BenchmarkDotNet.Running;
using MlDigest.Model.Benchmarks;
using MlDigest.Model.Benchmarks.Generation;

if (args is ["generate", .. var target]) return GenerateCommand.Run(target);
if (args is ["ratios", .. var inputs]) return RatioCommand.Run(inputs);
if (args is ["stages", .. var staged]) return StageCommand.Run(staged);
if (args is ["growth", .. var words]) return HostileGrowth.Run(words) == 0 ? 0 : 1;
if (args is ["fuzz", .. var options]) return Fuzzer.Run(options) == 0 ? 0 : 1;
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
