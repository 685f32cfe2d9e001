namespace MlDigest.Model.Index;

/// <summary>A list that grows by pieces of one size: it never copies what it holds, and has little room that is not used.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int Bits = 9;
    private const int Size = 1 << Bits;

    private readonly List<T[]> chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref chunks[index >> Bits][index & (Size - 1)];

    public int Add(T item)
    {
        if (Count == chunks.Count << Bits) chunks.Add(new T[Size]);
        this[Count] = item;
        return Count++;
    }
}
