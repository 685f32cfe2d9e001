using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>One issue, or several in an array.</summary>
internal sealed class IssuesConverter : ContractConverter<EquatableList<DigestIssue>>
{
    public override EquatableList<DigestIssue> ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartArray ? Contracts.Issues.ReadValue(ref reader) : [Contracts.Issue.ReadValue(ref reader)];

    public override void WriteValue(Utf8JsonWriter writer, EquatableList<DigestIssue> value) => Contracts.Issues.WriteValue(writer, value);
}
