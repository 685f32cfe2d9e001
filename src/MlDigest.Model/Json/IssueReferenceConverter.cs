using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Names of issues as objects.</summary>
internal sealed class IssueReferenceConverter : ContractConverter<IssueReference>
{
    public override IssueReference ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? id = null;
        string? document = null;
        string? title = null;
        string? series = null;
        int? number = null;
        string? period = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("id"u8)) id = reader.ReadText();
            else if (name.SequenceEqual("document"u8)) document = reader.ReadText();
            else if (name.SequenceEqual("title"u8)) title = reader.ReadTextOrNull();
            else if (name.SequenceEqual("series"u8)) series = reader.ReadTextOrNull();
            else if (name.SequenceEqual("number"u8)) number = reader.ReadNumberOrNull();
            else if (name.SequenceEqual("period"u8)) period = reader.ReadFormOrNull(TextForms.IsPeriod, TextForms.Period);
            else reader.TrySkip();
        }

        return new IssueReference(
            id ?? throw JsonValueReader.Missing("id"),
            document ?? throw JsonValueReader.Missing("document"),
            title,
            series,
            number,
            period);
    }

    public override void WriteValue(Utf8JsonWriter writer, IssueReference value)
    {
        writer.WriteStartObject();
        writer.WriteText("id"u8, value.Id);
        writer.WriteText("document"u8, value.Document);
        writer.WriteText("title"u8, value.Title);
        writer.WriteText("series"u8, value.Series);
        writer.WriteNumber("number"u8, value.Number);
        writer.WriteForm("period"u8, value.Period, TextForms.IsPeriod, TextForms.Period);
        writer.WriteEndObject();
    }
}
