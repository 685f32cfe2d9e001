namespace MlDigest.Model.Identifiers;

/// <summary>What a site's addresses have that makes no other place.</summary>
internal sealed class LinkRules
{
    public static LinkRules Usual { get; } = new();

    /// <summary>Parameters of the query that say nothing on this site.</summary>
    public string[] Drops { get; init; } = [];

    /// <summary>The parameters that count; null where all others do.</summary>
    public string[]? KeepsOnly { get; init; }

    /// <summary>
    /// Whether the page of a path is one work, whatever part of it a fragment leads to; null where no page is known to be.
    /// </summary>
    public Func<string, bool>? IsOneWork { get; init; }

    /// <summary>Whether <c>ref</c> is a branch, and not who refers.</summary>
    public bool HasBranches { get; init; }

    /// <summary>The path in one form.</summary>
    public Func<string, string>? Path { get; init; }

    /// <summary>The address of a video in one form, of a path and the parameter <c>v</c>; null where there is none.</summary>
    public Func<string, string, string?>? Video { get; init; }

    public bool Keeps(string name) =>
        KeepsOnly is null ? !Drops.Contains(name, StringComparer.OrdinalIgnoreCase) : KeepsOnly.Contains(name, StringComparer.Ordinal);
}
