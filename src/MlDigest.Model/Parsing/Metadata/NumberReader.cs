using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the number of an issue in its title: <c>Issue #7</c>, <c>#231</c>, <c>No. 12</c>, <c>第 300 期</c>.</summary>
internal static class NumberReader
{
    private const int LargestCount = 20;

    private static readonly string[] Announcing = ["issue", "n", "no", "number", "vol", "volume", "edition", "episode", "ep", "newsletter", "weekly", "digest", "nr", "ausgabe", "folge", "número", "numéro"];

    private static readonly string[] Counting = ["top", "best", "first", "last", "past", "next", "our", "these", "of"];

    private static readonly string[] Editions = ["issue", "edition", "episode"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    public static int? Read(string title) => Find(title)?.Number;

    /// <summary>The number and where it stands in the title; null when the title states none.</summary>
    public static (int Number, Extent Place)? Find(string title)
    {
        if (!TitleToken.HoldsNumber(title)) return null;
        var tokens = TitleToken.Tokenize(title);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsIn(0, 99999) || i == 0) continue;
            var before = tokens[i - 1];
            var mark = title[before.Place.Start];
            if (before.Kind == TitleTokenKind.Mark && mark is '第' or '제' && i + 1 < tokens.Count && title[tokens[i + 1].Place.Start] is '期' or '号' or '號' or '回' or '辑' or '호')
            {
                return (tokens[i].Value, new Extent(before.Place.Start, tokens[i + 1].Place.End));
            }

            if (before.Kind == TitleTokenKind.Mark && mark == '#' && before.Place.End == tokens[i].Place.Start) return (tokens[i].Value, new Extent(before.Place.Start, tokens[i].Place.End));
            // "The Outer Loop 208: …": a number that ends the name of a publication. Small ones count things: "Top 10: …".
            var ends = i + 1 == tokens.Count || title[tokens[i + 1].Place.Start] is ':' or '：';
            var isApart = before.Kind == TitleTokenKind.Word && before.Place.End < tokens[i].Place.Start && !tokens[i].IsYear;
            if (ends && i > 1 && isApart && (tokens[i].Value > LargestCount || IsNumberOf(title, before.Place))) return (tokens[i].Value, tokens[i].Place);
            var word = i - 1;
            if (tokens[word].Kind == TitleTokenKind.Mark && word > 0 && mark is '.' or '#' or '№' or ':' or '°' or 'º') word--;
            if (tokens[word].Kind == TitleTokenKind.Word && !tokens[i].IsYear && IsAnnouncing(tokens[word].Place.Of(title)))
            {
                return (tokens[i].Value, new Extent(tokens[word].Place.Start, tokens[i].Place.End));
            }
        }

        return null;
    }

    /// <summary>The number in a sentence that introduces the issue: "This second issue", "the 7th edition", "第七期", "第 211 期".</summary>
    public static int? ReadProse(string text)
    {
        if (!MayHoldNumber(text)) return null;
        var tokens = TitleToken.Tokenize(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var word = tokens[i].Place.Of(text);
            var next = i + 1;
            if (tokens[i].Kind == TitleTokenKind.Mark && word[0] == '第')
            {
                var number = LeadingNumber.ReadChinese(text.AsSpan(tokens[i].Place.End), out var length);
                if (length > 0 && tokens[i].Place.End + length < text.Length && text[tokens[i].Place.End + length] is '期' or '号' or '號' or '回') return number;
                if (tokens[next].IsIn(1, 99999) && next + 1 < tokens.Count && text[tokens[next + 1].Place.Start] is '期' or '号' or '號' or '回') return tokens[next].Value;
            }

            if (tokens[i].IsIn(1, 999) && next + 1 < tokens.Count && IsOrdinalEnding(tokens[next].Place.Of(text)) && IsEdition(tokens[next + 1].Place.Of(text))) return tokens[i].Value;
            if (IsEdition(tokens[next].Place.Of(text)) && OrdinalOf(word) is > 0 and var ordinal) return ordinal;
        }

        return null;
    }

    /// <summary>Whether a sentence has what stands beside the number of an issue; most have not.</summary>
    private static bool MayHoldNumber(string text)
    {
        if (text.IndexOf('第') >= 0) return true;
        foreach (var edition in Editions)
        {
            if (text.IndexOf(edition, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    /// <summary>The number that a word stands for, "second"; 0 where it stands for none.</summary>
    private static int OrdinalOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (word.Equals(Ordinals[i].AsSpan(), StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return 0;
    }

    /// <summary>Whether the number behind a title's last word is that of a digest, "This Week in Ferries 7", and no count, "The weekly top 10".</summary>
    private static bool IsNumberOf(string title, Extent last)
    {
        if (!Words.NamesDigest(title.Substring(0, last.End))) return false;
        foreach (var word in Counting)
        {
            if (last.Of(title).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> word) => word.SequenceEqual("st".AsSpan()) || word.SequenceEqual("nd".AsSpan()) || word.SequenceEqual("rd".AsSpan()) || word.SequenceEqual("th".AsSpan());

    private static bool IsEdition(ReadOnlySpan<char> word)
    {
        foreach (var edition in Editions)
        {
            if (word.SequenceEqual(edition.AsSpan())) return true;
        }

        return false;
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
