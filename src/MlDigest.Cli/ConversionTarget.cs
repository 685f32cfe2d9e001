using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>A format that issues are made: a feed, citations, or with neither Markdown.</summary>
/// <param name="Feed">The format of a feed.</param>
/// <param name="Citation">The format of citations.</param>
internal readonly record struct ConversionTarget(FeedFormat? Feed, CitationFormat? Citation);
