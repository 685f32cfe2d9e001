using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Periods as their text.</summary>
internal sealed class PeriodConverter : TextValueConverter<DigestPeriod>
{
    protected override DigestPeriod FromText(ref Utf8JsonReader reader)
    {
        var text = reader.GetText();
        return DigestPeriod.TryParse(text, out var period) ? period : throw new JsonException($"'{text}' is not {TextForms.Period}.");
    }

    protected override string TextOf(DigestPeriod value) => value.ToString();
}
