using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>
/// An object that states the version of the contract. A later version is refused as such wherever it stands in the object.
/// </summary>
internal abstract class VersionedConverter<T> : ContractConverter<T>
{
    public sealed override T ReadValue(ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            reader.Expect(JsonTokenType.StartObject, "An object");
            return ReadMembers(ref reader);
        }
        catch (JsonException)
        {
            if (!SchemaVersion.FindNewer(ref start)) throw;
            reader = start;
            throw SchemaVersion.Newer(ref reader);
        }
    }

    public sealed override void WriteValue(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        writer.WriteNumber(SchemaVersion.Name, DigestJson.SchemaVersion);
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    protected abstract T ReadMembers(ref Utf8JsonReader reader);

    protected abstract void WriteMembers(Utf8JsonWriter writer, T value);
}
