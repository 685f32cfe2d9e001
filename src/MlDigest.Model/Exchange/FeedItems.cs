namespace MlDigest.Model;

/// <summary>What one item of a feed is.</summary>
public enum FeedItems
{
    /// <summary>Each entry is an item.</summary>
    Entries,

    /// <summary>Each issue is an item, with all its entries.</summary>
    Issues,
}
