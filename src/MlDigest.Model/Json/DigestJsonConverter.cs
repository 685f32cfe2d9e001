using System.Text.Json;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;

namespace MlDigest.Model;

/// <summary>
/// Names the JSON contract in the attributes of the model’s types: by it every way of System.Text.Json writes and reads what
/// <see cref="DigestJson"/> does, whatever naming policy or context a program has. Escaping, indentation and the depth are the program’s.
/// </summary>
/// <remarks>
/// Programs have no need of it, generated contexts have. An <see cref="EquatableList{T}"/> of types that are none of the model’s is written
/// as an array and cannot be read. Safe to use from several threads; no reflection.
/// </remarks>
public sealed class DigestJsonConverter : JsonConverterFactory
{
    /// <summary>Whether a type is one of the model, or an <see cref="EquatableList{T}"/> of anything.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>Whether there is a contract for it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) =>
        ContractTable.Find(Guard.NotNull(typeToConvert)) is not null || IsList(typeToConvert);

    /// <summary>The converter of a type.</summary>
    /// <param name="typeToConvert">A type of which <see cref="CanConvert"/> holds.</param>
    /// <param name="options">The options of the program; nothing in them changes the contract.</param>
    /// <returns>The converter; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ContractTable.Find(Guard.NotNull(typeToConvert)) is { } contract ? contract.Converter()
            : IsList(typeToConvert) ? new ForeignListConverter()
            : null;

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);
}
