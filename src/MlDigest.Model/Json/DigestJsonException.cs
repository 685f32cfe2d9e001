using System.Text.Json;

namespace MlDigest.Model;

/// <summary>A JSON text does not keep to the contract.</summary>
/// <remarks>
/// <see cref="JsonException.Path"/>, <see cref="JsonException.LineNumber"/> and <see cref="JsonException.BytePositionInLine"/> tell the
/// place of the first error; as everywhere in System.Text.Json lines and bytes are counted from 0 there and in the message.
/// </remarks>
#pragma warning disable CA1032 // Only this library finds these errors.
public sealed class DigestJsonException : JsonException
#pragma warning restore CA1032
{
    internal DigestJsonException(DigestJsonError error, Exception? innerException = null)
        : this($"{error.Reason} {Place(error)}", error, [error], innerException)
    {
    }

    private DigestJsonException(string message, DigestJsonError first, EquatableList<DigestJsonError> errors, Exception? innerException)
        : base(message, first.Path, first.Line - 1, first.Column - 1, innerException) =>
        Errors = errors;

    /// <summary>What is wrong, in the order of the text; at least one error.</summary>
    public EquatableList<DigestJsonError> Errors { get; }

    internal static DigestJsonException ForLines(long count, EquatableList<DigestJsonError> errors) =>
        new($"{count} of the lines could not be read. The first: {errors[0].Reason} {Place(errors[0])}", errors[0], errors, null);

    private static string Place(DigestJsonError error) =>
        FormattableString.Invariant($"Path: {error.Path} | LineNumber: {error.Line - 1} | BytePositionInLine: {error.Column - 1}.");
}
