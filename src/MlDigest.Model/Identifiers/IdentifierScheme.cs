namespace MlDigest.Model.Identifiers;

/// <summary>What a <see cref="WorkId"/> has to know about a scheme.</summary>
internal abstract class IdentifierScheme(string name)
{
    private static readonly IdentifierScheme[] All =
    [
        new IdentifierScheme<ArxivId>(ArxivId.Scheme, ArxivId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<DoiId>(DoiId.Scheme, DoiId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<OpenReviewId>(OpenReviewId.Scheme, OpenReviewId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<AclId>(AclId.Scheme, AclId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<SemanticScholarId>(SemanticScholarId.Scheme, SemanticScholarId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<PubMedId>(PubMedId.Scheme, PubMedId.TryParse, id => id.ToWorkId(), id => id.Url),
        new IdentifierScheme<PmcId>(PmcId.Scheme, PmcId.TryParse, id => id.ToWorkId(), id => id.Url),
    ];

    public string Name => name;

    public static IdentifierScheme? Find(string name)
    {
        foreach (var scheme in All)
        {
            if (scheme.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return scheme;
        }

        return null;
    }

    /// <summary>Reads the value of an identifier of one scheme.</summary>
    public static bool TryRead<T>(WorkId work, string scheme, IdentifierScheme<T>.Reader read, out T id)
        where T : struct, IComparable<T>
    {
        if (work.Scheme == scheme && read(work.Value, out id)) return true;
        id = default;
        return false;
    }

    /// <summary>The canonical identifier; null when the scheme does not allow the value.</summary>
    public abstract WorkId? Read(string value);

    public abstract string? Url(string value);

    /// <summary>Compares two values; those that the scheme does not allow come last.</summary>
    public abstract int Compare(string value, string other);
}

/// <summary>A scheme whose identifiers are values of a type.</summary>
internal sealed class IdentifierScheme<T>(string name, IdentifierScheme<T>.Reader read, Func<T, WorkId> workId, Func<T, string> url)
    : IdentifierScheme(name)
    where T : struct, IComparable<T>
{
    internal delegate bool Reader(string? text, out T id);

    public override WorkId? Read(string value) => read(value, out var id) ? workId(id) : null;

    public override string? Url(string value) => read(value, out var id) ? url(id) : null;

    public override int Compare(string value, string other) => (read(value, out var id), read(other, out var otherId)) switch
    {
        (true, true) => id.CompareTo(otherId),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(value, other),
    };
}
