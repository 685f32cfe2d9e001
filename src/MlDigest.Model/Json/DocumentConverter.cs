using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Documents as objects. Their issues are whole: each can be cut out and stands for itself.</summary>
internal sealed class DocumentConverter : VersionedConverter<DigestDocument>
{
    protected override DigestDocument ReadMembers(ref Utf8JsonReader reader)
    {
        int? version = null;
        string? documentName = null;
        EquatableList<DigestIssue> issues = [];
        EquatableList<DigestDiagnostic> diagnostics = [];
        EquatableList<DigestLeaf> leaves = [];
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual(SchemaVersion.Name)) version = SchemaVersion.Read(ref reader);
            else if (name.SequenceEqual("name"u8)) documentName = reader.ReadText();
            else if (name.SequenceEqual("issues"u8)) issues = Contracts.Issues.ReadValue(ref reader);
            else if (name.SequenceEqual("diagnostics"u8)) diagnostics = Contracts.Diagnostics.ReadValue(ref reader);
            else if (name.SequenceEqual("leaves"u8)) leaves = Contracts.Leaves.ReadValue(ref reader);
            else reader.TrySkip();
        }

        if (version is null) throw JsonValueReader.Missing("schemaVersion");
        return new DigestDocument
        {
            Name = documentName ?? throw JsonValueReader.Missing("name"),
            Issues = issues,
            Diagnostics = diagnostics,
            Leaves = leaves,
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, DigestDocument value)
    {
        writer.WriteText("name"u8, value.Name);
        writer.WriteList("issues"u8, value.Issues, Contracts.Issues);
        writer.WriteList("diagnostics"u8, value.Diagnostics, Contracts.Diagnostics);
        writer.WriteList("leaves"u8, value.Leaves, Contracts.Leaves);
    }
}
