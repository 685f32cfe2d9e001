namespace MlDigest.Model.Parsing;

/// <summary>
/// What can end a parse in the middle of its stages: the caller's token, and the bound on what a document is divided into.
/// </summary>
/// <param name="mostBlocks">The bound; see <see cref="DigestParserOptions.MaximumBlocks"/>.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal sealed class ParseGate(int mostBlocks, CancellationToken cancellationToken)
{
    // A link or a piece of emphasised text takes about an eighth of the memory of a block.
    private const int PiecesOfBlock = 8;

    private int blocks;

    /// <summary>Lets everything through.</summary>
    public static ParseGate Open => new(int.MaxValue, CancellationToken.None);

    /// <summary>The blocks that were counted.</summary>
    public int Blocks => blocks;

    /// <summary>Counts a block of Markdown.</summary>
    /// <exception cref="TooManyBlocksException">The bound is passed.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void CountBlock()
    {
        if (++blocks > mostBlocks) throw new TooManyBlocksException();
        Check();
    }

    /// <summary>Looks at what the whole document has been divided into.</summary>
    /// <exception cref="TooManyBlocksException">The bound is passed.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void CheckParts(int items, int pieces)
    {
        if (items + (pieces / PiecesOfBlock) > mostBlocks) throw new TooManyBlocksException();
        Check();
    }

    /// <summary>Ends the parse where the caller has cancelled.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void Check() => cancellationToken.ThrowIfCancellationRequested();
}
