using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>An immutable list that is equal to another when their elements are equal, in order.</summary>
/// <remarks>Gives records value equality all the way down. Safe to share between threads.</remarks>
/// <typeparam name="T">The type of the elements; compared with <see cref="EqualityComparer{T}.Default"/>.</typeparam>
[JsonConverter(typeof(DigestJsonConverter))]
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[] items;

    internal EquatableList(T[] items) => this.items = items;

    /// <summary>The list without elements.</summary>
#pragma warning disable CA1000 // The empty list of a type is asked for by that type.
    public static EquatableList<T> Empty { get; } = new([]);
#pragma warning restore CA1000

    /// <summary>The number of elements.</summary>
    public int Count => items.Length;

    /// <summary>The element at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => items[index];

    /// <summary>The elements as a span over the list's own memory: no copy is made.</summary>
    /// <returns>A read-only view of the elements.</returns>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>Enumerates the elements in order.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>Whether the other list has equal elements in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    /// <returns><see langword="true"/> when both have the same length and equal elements.</returns>
    public bool Equals(EquatableList<T>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.items.Length != items.Length) return false;
        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < items.Length; i++)
        {
            if (!comparer.Equals(items[i], other.items[i])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = items.Length;
        foreach (var item in items) hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }

    /// <summary>Whether two lists have equal elements in the same order.</summary>
    /// <param name="left">A list or null.</param>
    /// <param name="right">A list or null.</param>
    /// <returns>The same as <see cref="Equals(EquatableList{T})"/>.</returns>
    public static bool operator ==(EquatableList<T>? left, EquatableList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ in their elements or their order.</summary>
    /// <param name="left">A list or null.</param>
    /// <param name="right">A list or null.</param>
    /// <returns>The opposite of <see cref="Equals(EquatableList{T})"/>.</returns>
    public static bool operator !=(EquatableList<T>? left, EquatableList<T>? right) => !(left == right);

    /// <summary>The elements' texts between square brackets.</summary>
    /// <returns>For example <c>[cs.LG, stat.ML]</c>.</returns>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    /// <summary>Walks over the elements of a list.</summary>
#pragma warning disable CA1034 // Enumerators are nested by convention; nobody names them.
    public struct Enumerator
#pragma warning restore CA1034
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items)
        {
            this.items = items;
            index = -1;
        }

        /// <summary>The element the enumerator stands on.</summary>
        public readonly T Current => items[index];

        /// <summary>Goes on to the next element.</summary>
        /// <returns><see langword="false"/> behind the last one.</returns>
        public bool MoveNext() => ++index < items.Length;
    }
}

/// <summary>Makes <see cref="EquatableList{T}"/> values; collection expressions call it.</summary>
public static class EquatableList
{
    /// <summary>Copies the elements into a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>A list of its own.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableList<T>.Empty : new EquatableList<T>(items.ToArray());

    /// <summary>Copies the elements into a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>A list of its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items)
    {
        var copy = Compatibility.Guard.NotNull(items).ToArray();
        return copy.Length == 0 ? EquatableList<T>.Empty : new EquatableList<T>(copy);
    }
}
