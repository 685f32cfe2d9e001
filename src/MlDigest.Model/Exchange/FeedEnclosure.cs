namespace MlDigest.Model.Exchange;

/// <summary>A file that a document links.</summary>
internal readonly record struct FeedEnclosure(string Url, string MediaType);
