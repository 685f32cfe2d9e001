namespace MlDigest.Model.Identifiers;

/// <summary>Finds the identifiers of works in URLs and in text.</summary>
internal static class IdentifierReader
{
    private const string DoiPrefix = "10.";

    // With the prefix: registrants have four digits or more.
    private const int ShortestRegistrant = 7;
    private const int LongestRegistrant = 24;

    /// <summary>The identifier that a URL leads to; null when it leads to none.</summary>
    public static WorkId? FromUrl(string url)
    {
        var address = WebAddress.Read(url);
        if (address.Host.IsEmpty) return null;
        if (address.IsHost("arxiv.org")) return Arxiv(AfterFirstSegment(address.Path, "abs", "pdf", "html", "format", "ps", "src", "e-print"));
        if (address.IsHost("ar5iv.labs.arxiv.org") || address.IsHost("ar5iv.org")) return Arxiv(AfterFirstSegment(address.Path, "html", "abs", "pdf"));
        if (address.IsHost("alphaxiv.org")) return Arxiv(AfterFirstSegment(address.Path, "abs", "pdf", "overview"));
        if (address.IsHost("huggingface.co")) return Arxiv(AfterFirstSegment(address.Path, "papers"));
        if (address.IsHost("scirate.com")) return Arxiv(AfterFirstSegment(address.Path, "arxiv"));
        if (address.IsHost("doi.org")) return Doi(address.Path.TrimStart('/').ToString());
        if (address.IsHost("openreview.net") && address.Path is "/forum" or "/pdf" or "/attachment") return OpenReview(address.QueryValue("id"));
        if (address.IsHost("aclanthology.org")) return Acl(address.Path.Trim('/').ToString());
        if (address.IsHost("aclweb.org")) return Acl(AfterFirstSegment(address.Path, "anthology").Trim('/').ToString());
        return null;
    }

    /// <summary>The next arXiv identifier or DOI that stands in a text, and where the search goes on; null when there is none.</summary>
    public static WorkId? FromText(ReadOnlySpan<char> text, ref int position)
    {
        for (; position < text.Length; position++)
        {
            position = NextDigit(text, position);
            if (position == text.Length) break;
            var start = position;
            if (start == 0 || IsBoundary(text[start - 1]))
            {
                var rest = text.Slice(start);
                if (BeginsDoi(rest) && Doi(TrimDoi(rest)) is { } doi)
                {
                    position += doi.Value.Length;
                    return doi;
                }

                if (ArxivGrammar.NewStyleLength(rest) is > 0 and var length && Announces(text, start, length))
                {
                    position += length;
                    return new WorkId("arxiv", rest.Slice(0, length).ToString());
                }
            }

            while (position < text.Length && text[position] is (>= '0' and <= '9') or '.') position++;
        }

        return null;
    }

    /// <summary>Whether a text begins with a registrant and a slash: <c>10.1145/</c>.</summary>
    private static bool BeginsDoi(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(DoiPrefix.AsSpan())) return false;
        var end = DoiPrefix.Length;
        while (end < text.Length && end < LongestRegistrant && text[end] is (>= '0' and <= '9') or '.') end++;
        return end >= ShortestRegistrant && end < text.Length && text[end] == '/';
    }

    private static int NextDigit(ReadOnlySpan<char> text, int position)
    {
#if NETSTANDARD2_0
        while (position < text.Length && text[position] is < '0' or > '9') position++;
        return position;
#else
        var found = text[position..].IndexOfAnyInRange('0', '9');
        return found < 0 ? text.Length : position + found;
#endif
    }

    private static bool IsBoundary(char c) => !char.IsDigit(c) && c is not ('.' or '=' or '$' or '€' or '£' or '¥' or '/' or '_' or '-');

    /// <summary>A bare number is an arXiv identifier only when the text says so: by the name in front or by brackets around it.</summary>
    private static bool Announces(ReadOnlySpan<char> text, int start, int length)
    {
        var before = text.Slice(0, start).TrimEnd();
        if (before.EndsWith(":".AsSpan())) before = before.Slice(0, before.Length - 1).TrimEnd();
        if (before.EndsWith("arxiv".AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        return start > 0 && start + length < text.Length && (text[start - 1], text[start + length]) is ('[', ']') or ('【', '】');
    }

    private static WorkId? Arxiv(ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        if (path.EndsWith(".pdf".AsSpan(), StringComparison.OrdinalIgnoreCase)) path = path.Slice(0, path.Length - 4);
        if (ArxivGrammar.NewStyleLength(path) is > 0 and var length) return new WorkId("arxiv", path.Slice(0, length).ToString());
        return ArxivGrammar.OldStyle(path) is { } old ? new WorkId("arxiv", old) : null;
    }

    private static WorkId? Doi(string text)
    {
        var doi = text.IndexOf('%') >= 0 ? Uri.UnescapeDataString(text) : text;
        var slash = doi.IndexOf('/');
        if (!doi.StartsWith(DoiPrefix, StringComparison.Ordinal) || slash < 7 || slash == doi.Length - 1) return null;
        for (var i = 3; i < slash; i++)
        {
            if (doi[i] is not ((>= '0' and <= '9') or '.')) return null;
        }

#pragma warning disable CA1308 // DOIs are compared without regard to case; lower case is their customary canonical form.
        var canonical = doi.ToLowerInvariant();
#pragma warning restore CA1308
        const string ArxivPrefix = "10.48550/arxiv.";
        return canonical.StartsWith(ArxivPrefix, StringComparison.Ordinal) && Arxiv(canonical.AsSpan(ArxivPrefix.Length)) is { } arxiv ? arxiv : new WorkId("doi", canonical);
    }

    /// <summary>The characters of a DOI in running text: up to white space, brackets or Chinese text, without punctuation at the end.</summary>
    private static string TrimDoi(ReadOnlySpan<char> text)
    {
        var (end, depth) = (0, 0);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (c is <= ' ' or >= '\u007F' or '"' or '<' or '>' or '[' or ']' or '{' or '}') break;
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) break;
        }

        while (end > 0 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_') end--;
        return text.Slice(0, end).ToString();
    }

    private static WorkId? OpenReview(ReadOnlySpan<char> id)
    {
        if (id.Length < 5) return null;
        foreach (var c in id)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-')) return null;
        }

        return new WorkId("openreview", id.ToString());
    }

    private static WorkId? Acl(string path)
    {
        var id = path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - 4) : path;
        var isOld = id.Length == 8 && char.IsLetter(id[0]) && id[3] == '-' && char.IsDigit(id[1]) && char.IsDigit(id[2]) && id.Skip(4).All(char.IsDigit);
        var isNew = id.Length > 9 && id[4] == '.' && id.Take(4).All(char.IsDigit) && id.LastIndexOf('.') > 5 && char.IsDigit(id[id.Length - 1]) && id.IndexOf('/') < 0;
        return isOld || isNew ? new WorkId("acl", id) : null;
    }

    private static ReadOnlySpan<char> AfterFirstSegment(ReadOnlySpan<char> path, params string[] names)
    {
        var rest = path.TrimStart('/');
        foreach (var name in names)
        {
            if (rest.Length > name.Length && rest[name.Length] == '/' && rest.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return rest.Slice(name.Length + 1);
        }

        return default;
    }
}
