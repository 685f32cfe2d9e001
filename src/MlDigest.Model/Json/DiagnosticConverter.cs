using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Diagnostics as objects.</summary>
internal sealed class DiagnosticConverter : ContractConverter<DigestDiagnostic>
{
    public override DigestDiagnostic ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? code = null;
        string? message = null;
        DiagnosticSeverity? severity = null;
        SourceSpan? span = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("code"u8)) code = reader.ReadText();
            else if (name.SequenceEqual("severity"u8)) severity = Contracts.Severity.ReadValue(ref reader);
            else if (name.SequenceEqual("message"u8)) message = reader.ReadText();
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestDiagnostic(
            code ?? throw JsonValueReader.Missing("code"),
            severity ?? throw JsonValueReader.Missing("severity"),
            message ?? throw JsonValueReader.Missing("message"),
            span ?? throw JsonValueReader.Missing("span"));
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestDiagnostic value)
    {
        writer.WriteStartObject();
        writer.WriteText("code"u8, value.Code);
        writer.WritePropertyName("severity"u8);
        Contracts.Severity.WriteValue(writer, value.Severity);
        writer.WriteText("message"u8, value.Message);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
        writer.WriteEndObject();
    }
}
