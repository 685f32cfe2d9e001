namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the number of an issue in its title: <c>Issue #7</c>, <c>#231</c>, <c>No. 12</c>, <c>第 300 期</c>.</summary>
internal static class NumberReader
{
    private static readonly string[] Announcing = ["issue", "no", "number", "vol", "volume", "edition", "episode", "ep", "newsletter", "weekly", "digest"];

    public static int? Read(string title) => Find(title)?.Number;

    /// <summary>The number and where it stands in the title; null when the title states none.</summary>
    public static (int Number, Extent Place)? Find(string title)
    {
        var tokens = TitleToken.Tokenize(title);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsIn(0, 99999) || i == 0) continue;
            var before = tokens[i - 1];
            var mark = title[before.Place.Start];
            if (before.Kind == TitleTokenKind.Mark && mark == '第' && i + 1 < tokens.Count && title[tokens[i + 1].Place.Start] is '期' or '号' or '號' or '回' or '辑')
            {
                return (tokens[i].Value, new Extent(before.Place.Start, tokens[i + 1].Place.End));
            }

            if (before.Kind == TitleTokenKind.Mark && mark == '#' && before.Place.End == tokens[i].Place.Start) return (tokens[i].Value, new Extent(before.Place.Start, tokens[i].Place.End));
            var word = i - 1;
            if (tokens[word].Kind == TitleTokenKind.Mark && word > 0 && mark is '.' or '#' or '№' or ':') word--;
            if (tokens[word].Kind == TitleTokenKind.Word && !tokens[i].IsYear && IsAnnouncing(tokens[word].Place.Of(title)))
            {
                return (tokens[i].Value, new Extent(tokens[word].Place.Start, tokens[i].Place.End));
            }
        }

        return null;
    }

    private static bool IsAnnouncing(ReadOnlySpan<char> word)
    {
        foreach (var announcing in Announcing)
        {
            if (word.Equals(announcing.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
