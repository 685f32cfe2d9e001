namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// Pairs the runs of delimiters that begin emphasis with those that end it, as the
/// <see href="https://spec.commonmark.org/0.31.2/#process-emphasis">CommonMark specification</see> does, in linear time.
/// </summary>
internal sealed class EmphasisMatcher
{
    // For each kind of closing run, the runs below which none of its kind can find a partner: two characters, that can open or
    // not, of three lengths modulo 3.
    private readonly int[] floors = new int[12];
    private DelimiterRun[] runs = new DelimiterRun[16];

    /// <summary>How many runs wait for their partners.</summary>
    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Lets go of the room for more runs than most texts have.</summary>
    public void Forget()
    {
        Clear();
        if (runs.Length > InlineTokens.MostKept) runs = new DelimiterRun[InlineTokens.MostKept];
    }

    public void Add(DelimiterRun run)
    {
        if (Count == runs.Length) Array.Resize(ref runs, Count * 2);
        runs[Count++] = run;
    }

    /// <summary>Pairs the runs from a place on, writes into their tokens what they begin and end, and forgets them.</summary>
    public void Match(int bottom, InlineTokens tokens)
    {
        for (var i = 0; i < floors.Length; i++) floors[i] = bottom - 1;
        var last = -1;
        for (var closer = bottom; closer < Count; closer++)
        {
            runs[closer].Previous = last;
            if (runs[closer].CanClose) last = Close(closer, last, tokens);
            runs[closer].Previous = last;
            if (runs[closer].CanOpen && runs[closer].Left > 0) last = closer;
        }

        if (bottom == 0) MatchMeant(tokens);
        Count = bottom;
    }

    /// <summary>
    /// Pairs what begins a text in bold with the next run that is left, although blanks stand inside: exports write
    /// "**The title: **the text" and "** The title **", which CommonMark takes for asterisks. Where no run is left, the first line is
    /// meant; in other lines only bold that is all of the line.
    /// </summary>
    private void MatchMeant(InlineTokens tokens)
    {
        for (var run = 0; run < Count; run++)
        {
            if (!IsLeft(run) || !BeginsLine(run)) continue;
            var isFirst = runs[run].Token == 0;
            var next = run + 1;
            while (next < Count && !IsLeft(next)) next++;
            var lineEnd = runs[run].Token + 1;
            var last = next < Count ? runs[next].Token : tokens.Count;
            while (lineEnd < last && tokens[lineEnd].Kind != InlineKind.Break) lineEnd++;
            if (next < Count && (runs[next].EndsLine ? isFirst || lineEnd == last : isFirst && runs[run].CanOpen))
            {
                Mark(tokens, runs[run].Token, starts: true, isStrong: true);
                Mark(tokens, runs[next].Token, starts: false, isStrong: true);
                run = next;
            }
            else if (next == Count && isFirst && runs[run].CanOpen && runs[run].BeginsName)
            {
                Mark(tokens, runs[run].Token, starts: true, isStrong: true);
                if (lineEnd < last) Mark(tokens, lineEnd, starts: false, isStrong: true);
            }
            else
            {
                run = next - 1;
            }
        }

        bool IsLeft(int run) => runs[run] is { Character: '*', Length: 2, Left: 2 };

        bool BeginsLine(int run) => runs[run].Token is var token && (token == 0 || tokens[token - 1].Kind == InlineKind.Break);
    }

    /// <summary>Pairs a closing run as often as it can be, and returns the last run in front that can still open.</summary>
    private int Close(int closer, int last, InlineTokens tokens)
    {
        while (runs[closer].Left > 0)
        {
            ref var closing = ref runs[closer];
            ref var floor = ref floors[(closing.Character == '*' ? 0 : 6) + (closing.CanOpen ? 3 : 0) + (closing.Length % 3)];
            var opener = last;
            while (opener > floor && !Matches(runs[opener], closing)) opener = runs[opener].Previous;
            if (opener <= floor)
            {
                floor = last;
                return last;
            }

            var isStrong = runs[opener].Left > 1 && closing.Left > 1;
            runs[opener].Left -= isStrong ? 2 : 1;
            closing.Left -= isStrong ? 2 : 1;
            Mark(tokens, runs[opener].Token, starts: true, isStrong);
            Mark(tokens, closing.Token, starts: false, isStrong);

            // What stands between the two can pair with nothing outside.
            last = runs[opener].Left > 0 ? opener : runs[opener].Previous;
        }

        return last;
    }

    private static bool Matches(DelimiterRun opening, DelimiterRun closing)
    {
        if (opening.Character != closing.Character) return false;
        return (!opening.CanClose && !closing.CanOpen) || closing.Length % 3 == 0 || (opening.Length + closing.Length) % 3 != 0;
    }

    private static void Mark(InlineTokens tokens, int index, bool starts, bool isStrong)
    {
        var emphasis = tokens.EmphasisOf(tokens[index]);
        tokens.SetEmphasis(index, (starts, isStrong) switch
        {
            (true, true) => emphasis with { StartsBold = emphasis.StartsBold + 1 },
            (true, false) => emphasis with { StartsItalic = emphasis.StartsItalic + 1 },
            (false, true) => emphasis with { EndsBold = emphasis.EndsBold + 1 },
            (false, false) => emphasis with { EndsItalic = emphasis.EndsItalic + 1 },
        });
    }
}
