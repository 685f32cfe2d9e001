namespace MlDigest.Model.Exchange;

/// <summary>Sections that are not news.</summary>
internal static class Furniture
{
    public static bool Is(DigestSection section) => section.Kind == SectionKind.Navigation || section.Kind == SectionKind.Promotion;
}
