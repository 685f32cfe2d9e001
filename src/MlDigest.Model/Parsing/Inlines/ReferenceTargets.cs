using Markdig.Helpers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Inlines;

/// <summary>What the references of a document lead to, each target as one string that all its references share.</summary>
/// <param name="definitions">The document's definitions.</param>
/// <param name="most">How many characters the targets of all references may have together; those beyond lead nowhere.</param>
internal sealed class ReferenceTargets(LinkReferenceDefinitionGroup definitions, int most)
{
    private readonly Dictionary<LinkReferenceDefinition, TextRange> targets = [];
    private int left = most;

    /// <summary>Whether a reference led nowhere because of the bound.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Where a reference leads; null where it has no definition, or the bound is reached.</summary>
    public TextRange Find(string label)
    {
        if (!definitions.TryGet(label, out var definition)) return default;
        if (!targets.TryGetValue(definition, out var target))
        {
            target = new TextRange(HtmlHelper.Unescape(definition.Url ?? "", removeBackSlash: false));
            targets.Add(definition, target);
        }

        var length = target.Span.Length;
        IsExhausted |= length > left;
        if (length > left) return default;
        left -= length;
        return target;
    }
}
