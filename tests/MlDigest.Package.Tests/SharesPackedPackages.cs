namespace MlDigest.Package.Tests;

/// <summary>The tests of this collection share the packed packages and run one after the other.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class SharesPackedPackages : ICollectionFixture<PackedPackages>;
