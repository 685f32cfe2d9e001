namespace MlDigest.Model.Identifiers;

/// <summary>Finds the identifiers of works in URLs and in text.</summary>
/// <remarks>Both are asked for every link and every run of text: nothing is allocated before an identifier is found.</remarks>
internal static class IdentifierReader
{
    /// <summary>No text that is shorter holds an identifier: <c>PMID:1</c>.</summary>
    public const int Shortest = 6;

    // How far a text is searched, from a number back to the beginning of a URL and on to its end.
    private const int LongestHead = 48;
    private const int LongestTail = 64;

    // Shorter ones are more often something else: a fraction, a date, a product.
    private const int ShortestBareSuffix = 5;
    private const int ShortestBarePmc = 5;

    private const string LabelEnds = ":： \u00A0";
    private const string PubMedLabel = "pmid";

    private static readonly string[] ArxivLabels = ["arxiv", "arxiv id", "arxiv paper", "arxiv preprint", "arxiv e-print"];
    private static readonly string[] CorpusLabels = ["corpusid", "corpus id"];
    private static readonly string[] Labels = [.. ArxivLabels, DoiId.Scheme, PubMedLabel, .. CorpusLabels];

#if !NETSTANDARD2_0
    private static readonly System.Buffers.SearchValues<char> AsciiDigits = System.Buffers.SearchValues.Create("0123456789");
#endif

    /// <summary>The identifier that a URL leads to; null when it leads to none.</summary>
    public static WorkId? FromUrl(ReadOnlySpan<char> url) => FromAddress(WebAddress.Read(url));

    /// <summary>The identifier that an address leads to; null when it leads to none.</summary>
    public static WorkId? FromAddress(in WebAddress address)
    {
        if (address.Host.IsEmpty) return null;
        return Sites.Of(address) switch
        {
            Site.Arxiv => ArxivId.TryRead(address, out var arxiv) ? arxiv.ToWorkId() : null,
            Site.Doi => DoiId.TryRead(address, out var doi) ? doi.ToWorkId() : null,
            Site.OpenReview => OpenReviewId.TryRead(address, out var openReview) ? openReview.ToWorkId() : null,
            Site.Acl => AclId.TryRead(address, out var acl) ? acl.ToWorkId() : null,
            Site.SemanticScholar => FromSemanticScholar(address),
            Site.PubMed => FromPubMed(address),
            _ => null,
        };
    }

    /// <summary>The next identifier that stands in a text, and where the search goes on; null when there is none.</summary>
    public static WorkId? FromText(ReadOnlySpan<char> text, ref int position)
    {
        for (; position < text.Length; position++)
        {
            position = NextDigit(text, position);
            if (position == text.Length) break;
            if (MayBegin(text, position) && At(text, position, out var end) is { } id)
            {
                position = end;
                return id;
            }

            while (position < text.Length && text[position] is (>= '0' and <= '9') or '.') position++;
        }

        return null;
    }

    /// <summary>Whether what stands around a number lets it be part of an identifier; most numbers can be passed over by that.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        if (text.Slice(start).StartsWith("10.".AsSpan())) return true;
        var last = start - 1;
        while (last >= 0 && char.IsWhiteSpace(text[last])) last--;
        return last >= 0
            && text[last] is '/' or '[' or '【' or '［' or ':' or '：' or 'v' or 'V' or 'd' or 'D' or 't' or 'T' or 'r' or 'R' or 'c' or 'C';
    }

    private static WorkId? FromSemanticScholar(in WebAddress address)
    {
        if (SemanticScholarId.TryRead(address, out var paper)) return paper.ToWorkId();
        return ArxivId.TryRead(address, out var arxiv) ? arxiv.ToWorkId() : null;
    }

    private static WorkId? FromPubMed(in WebAddress address)
    {
        if (PmcId.TryRead(address, out var article)) return article.ToWorkId();
        return PubMedId.TryRead(address, out var record) ? record.ToWorkId() : null;
    }

    /// <summary>The identifier whose first digit stands at a place of a text, and where it ends; null when there is none.</summary>
    private static WorkId? At(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var rest = text.Slice(start);
        var before = text.Slice(0, start);
        var digits = Ascii.Digits(rest);
        if (start > 0 && before[start - 1] == '/') return digits is 2 or 4 or 7 ? BehindSlash(text, start, out end) : null;
        if (digits == 2) return Doi(before, rest, ref end);
        if (start > 0 && before[start - 1] is '.' or '=' or '$' or '€' or '£' or '¥' or '_' or '-') return null;
        if (digits == 4 && ArxivGrammar.NewStyle(rest, out var arxiv) is > 0 and var length && IsAnnounced(before, rest.Slice(length)))
        {
            end += length;
            return arxiv;
        }

        return LabelledNumber(before, rest.Slice(0, digits), ref end);
    }

    private static WorkId? Doi(ReadOnlySpan<char> before, ReadOnlySpan<char> rest, ref int end)
    {
        var registrant = DoiGrammar.RegistrantLength(rest);
        if (registrant == 0) return null;
        var isLabelled = EndsWithLabel(before, DoiId.Scheme);
        if (!isLabelled && !before.IsEmpty && IsPartOfNumberOrWord(before[before.Length - 1])) return null;
        var length = DoiGrammar.Length(rest, isProse: true);
        if (length == 0 || (!isLabelled && length - registrant < ShortestBareSuffix) || (!isLabelled && IsDate(rest.Slice(0, length))))
        {
            return null;
        }

        end += length;
        return DoiId.Of(rest.Slice(0, length)).ToWorkId();
    }

    /// <summary>Whether what looks like a DOI is two months or two days of a year: <c>10.2020/11.2020</c>.</summary>
    private static bool IsDate(ReadOnlySpan<char> doi)
    {
        foreach (var c in doi)
        {
            if (!Ascii.IsDigit(c) && c is not ('.' or '/')) return false;
        }

        return doi.StartsWith("10.19".AsSpan()) || doi.StartsWith("10.20".AsSpan());
    }

    /// <summary>
    /// Reads an identifier behind a slash: an old one of arXiv behind its archive, or that of a URL without <c>https://</c>.
    /// </summary>
    private static WorkId? BehindSlash(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var first = start;
        while (first > 0 && start - first < LongestHead && IsInUrl(text[first - 1])) first--;
        var head = text.Slice(first, start - first);
        if (head.IndexOf("://".AsSpan()) is >= 0 and var scheme) head = head.Slice(scheme + 3);
        first = start - head.Length;
        if (head.StartsWith("arxiv:".AsSpan(), StringComparison.OrdinalIgnoreCase)) first += "arxiv:".Length;
        if (ArxivGrammar.OldStyle(text.Slice(first), out var arxiv) is > 0 and var length && first + length > start)
        {
            // Archives without a hyphen are words too: only a sentence about arXiv means them.
            var name = text.Slice(first, start - 1 - first);
            if (name.IndexOf('-') < 0 && !IsAnnounced(text.Slice(0, first), text.Slice(first + length))) return null;
            end = first + length;
            return arxiv;
        }

        if (head.IndexOf('.') <= 0) return null;
        if (Sites.Of(WebAddress.ReadHost(head)) == Site.Doi || head.EndsWith("doi.org/".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            if (!head.EndsWith("doi.org/".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || DoiGrammar.Length(text.Slice(start), isProse: true) is not (> 0 and var doi))
            {
                return null;
            }

            end = start + doi;
            return DoiId.Of(text.Slice(start, doi)).ToWorkId();
        }

        end = start;
        while (end < text.Length && end - start < LongestTail && IsInUrl(text[end])) end++;
        if (FromAddress(WebAddress.ReadHost(text.Slice(first, end - first))) is { } id) return id;
        end = start;
        return null;
    }

    private static bool IsInUrl(char c) =>
        c is > ' ' and < '\u007F' and not ('(' or ')' or '[' or ']' or '<' or '>' or '"' or '\'' or '`' or '{' or '}' or '|' or ',' or ';');

    /// <summary>Reads a number that has its kind in front: <c>PMID: 28288169</c>, <c>PMC1182327</c>, <c>Corpus ID: 13756489</c>.</summary>
    private static WorkId? LabelledNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> digits, ref int end)
    {
        if (before.IsEmpty || before[before.Length - 1] is not (':' or '：' or ' ' or 'C' or 'c')) return null;
        var label = before.TrimEnd(LabelEnds.AsSpan());
        if (label.IsEmpty || label[label.Length - 1] is not ('C' or 'c' or 'D' or 'd')) return null;
        if (before.EndsWith("PMC".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            var front = before.Slice(0, before.Length - 3);
            if (!front.IsEmpty && IsPartOfNumberOrWord(front[front.Length - 1])) return null;
            if ((digits.Length < ShortestBarePmc && !EndsWithLabel(front, "pmcid")) || !PmcId.TryReadNumber(digits, out var article))
            {
                return null;
            }

            end += digits.Length;
            return article;
        }

        if (EndsWithLabel(before, PubMedLabel) && PubMedId.TryReadNumber(digits, out var record))
        {
            end += digits.Length;
            return record;
        }

        if (EndsWithAny(before, CorpusLabels) && Ascii.Number(digits) is > 0 and var paper)
        {
            end += digits.Length;
            return SemanticScholarId.OfCorpus(paper);
        }

        return null;
    }

    private static int NextDigit(ReadOnlySpan<char> text, int position)
    {
#if NETSTANDARD2_0
        while (position < text.Length && text[position] is < '0' or > '9') position++;
        return position;
#else
        var found = text[position..].IndexOfAny(AsciiDigits);
        return found < 0 ? text.Length : position + found;
#endif
    }

    private static bool IsPartOfNumberOrWord(char c) =>
        Ascii.IsLetter(c) || char.IsDigit(c) || c is '.' or '=' or '$' or '€' or '£' or '¥' or '/' or '_' or '-';

    /// <summary>A bare number is an arXiv identifier only when the text says so: by the name in front or by brackets around it.</summary>
    private static bool IsAnnounced(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!before.IsEmpty && !after.IsEmpty && (before[before.Length - 1], after[0]) is ('[', ']') or ('【', '】') or ('［', '］'))
        {
            return true;
        }

        return EndsWithAny(before, ArxivLabels);
    }

    /// <summary>Whether a text ends with a word that says which kind of identifier follows: "arXiv:", "DOI", "PMID:".</summary>
    public static bool EndsWithLabel(ReadOnlySpan<char> text) => EndsWithAny(text, Labels);

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (EndsWithLabel(text, label)) return true;
        }

        return false;
    }

    /// <summary>Whether a text ends with a word, a colon or spaces behind it or not.</summary>
    private static bool EndsWithLabel(ReadOnlySpan<char> text, string label)
    {
        text = text.TrimEnd();
        if (!text.IsEmpty && text[text.Length - 1] is ':' or '：') text = text.Slice(0, text.Length - 1).TrimEnd();
        if (!text.EndsWith(label.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        return text.Length == label.Length || !Ascii.IsLetterOrDigit(text[text.Length - label.Length - 1]);
    }
}
