using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>The version of the contract that an issue or a document states.</summary>
internal static class SchemaVersion
{
    public static ReadOnlySpan<byte> Name => "schemaVersion"u8;

    /// <summary>Reads the version and refuses one that is not known.</summary>
    /// <returns>The version.</returns>
    public static int Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.Number, "A whole number");
        if (IsNewer(ref reader)) throw Newer(ref reader);
        var version = reader.ReadNumber();
        return version >= 1 ? version : throw new JsonException($"{version} is no schema version; the first is 1.");
    }

    /// <summary>
    /// What cannot be read may have been written by a later version, whatever it seems to be wrong with: looks for the version behind it.
    /// </summary>
    /// <param name="reader">A reader on the start of the object; afterwards on the newer version where there is one.</param>
    public static bool FindNewer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        try
        {
            while (reader.ReadMember(out var name))
            {
                if (name.SequenceEqual(Name) && reader.TokenType == JsonTokenType.Number && IsNewer(ref reader)) return true;
                reader.TrySkip();
            }
        }
        catch (JsonException)
        {
            // What is no JSON states no version.
        }

        return false;
    }

    public static JsonException Newer(ref Utf8JsonReader reader)
    {
        return new($"This was written with schema version {Digits(ref reader)}; this library reads versions up "
            + $"to {DigestJson.SchemaVersion}. Use a newer one.");

        static string Digits(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var version)
            ? version.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "beyond all bounds";
    }

    private static bool IsNewer(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var version) ? version > DigestJson.SchemaVersion
        : reader.TryGetDecimal(out var other) && other > DigestJson.SchemaVersion
            && (other > int.MaxValue || other == decimal.Floor(other));
}
