namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// Knows which kinds of HTML still close in a text, so that many that never do are not each searched for to the text's end.
/// </summary>
internal struct HtmlEnds
{
    // For "-->", "?>", "]]>" and ">": the last place in the text, found when it is first asked for; 0 while nobody has.
    private int comment;
    private int instruction;
    private int section;
    private int declaration;

    /// <summary>Whether the tag, comment or section that begins at a position may close before the end.</summary>
    public bool Follows(string text, int position, int end)
    {
        var rest = text.AsSpan(position, end - position);
        if (rest.StartsWith("<!--".AsSpan())) return Last(text, "-->", end, ref comment) > position;
        if (rest.StartsWith("<?".AsSpan())) return Last(text, "?>", end, ref instruction) > position;
        if (rest.StartsWith("<![".AsSpan())) return Last(text, "]]>", end, ref section) > position;
        return !rest.StartsWith("<!".AsSpan()) || Last(text, ">", end, ref declaration) > position;
    }

    private static int Last(string text, string mark, int end, ref int last)
    {
        if (last == 0) last = text.AsSpan(0, end).LastIndexOf(mark.AsSpan());
        return last;
    }
}
