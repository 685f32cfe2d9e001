namespace DigestReader.Library;

/// <summary>Some of many things, and where the others are.</summary>
/// <typeparam name="T">The type of the things.</typeparam>
/// <param name="Items">The things of this page.</param>
/// <param name="Number">The number of this page, from 1.</param>
/// <param name="Pages">The number of pages, at least 1.</param>
/// <param name="Total">The number of things of all pages.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Number, int Pages, int Total);

internal static class PageOf
{
    public const int Size = 50;

    /// <summary>Takes a page; one that does not exist becomes the nearest that does.</summary>
    public static PageOf<T> Create<T>(IReadOnlyList<T> all, int number)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        number = Math.Clamp(number, 1, pages);
        return new PageOf<T>([.. all.Skip((number - 1) * Size).Take(Size)], number, pages, all.Count);
    }
}
