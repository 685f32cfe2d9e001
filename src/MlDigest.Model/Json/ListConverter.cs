using System.Buffers;
using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Lists as arrays.</summary>
internal sealed class ListConverter<T>(ContractConverter<T> itemConverter) : ContractConverter<EquatableList<T>>
{
    private const int Few = 16;

    public override EquatableList<T> ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartArray, "An array");
        var (items, count) = (ArrayPool<T>.Shared.Rent(Few), 0);
        try
        {
            for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                if (count == items.Length) items = Grown(items);
                items[count++] = itemConverter.ReadValue(ref reader);
            }

            return EquatableList.Create<T>(items.AsSpan(0, count));
        }
        finally
        {
            Return(items);
        }
    }

    public override void WriteValue(Utf8JsonWriter writer, EquatableList<T> value)
    {
        writer.WriteStartArray();
        foreach (var item in value) itemConverter.WriteValue(writer, item);
        writer.WriteEndArray();
    }

    private static T[] Grown(T[] items)
    {
        var grown = ArrayPool<T>.Shared.Rent(items.Length * 2);
        items.CopyTo(grown, 0);
        Return(items);
        return grown;
    }

    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, clearArray: true);
}
