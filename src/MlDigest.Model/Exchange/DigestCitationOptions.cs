using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>Which works are cited.</summary>
/// <remarks>Immutable and safe to share between threads; change a copy with <c>with</c>.</remarks>
public sealed record DigestCitationOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static DigestCitationOptions Default { get; } = new();

    /// <summary>The kinds of entries whose works are cited. All that are works unless set.</summary>
    public EquatableList<EntryKind> Kinds { get; init => field = Guard.NotNull(value); } = [];
}
