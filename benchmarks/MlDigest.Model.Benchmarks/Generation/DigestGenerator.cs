namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>
/// Invented digests in all layouts and several languages, without end: the same seed gives the same documents on every machine, and each
/// document can be made without those before it.
/// </summary>
internal sealed class DigestGenerator(int seed)
{
    private static readonly DigestLayout[] Layouts = Enum.GetValues<DigestLayout>();

    // Documents have from 2 KB to 200 KB, each doubling of the length as often as the next.
    private const int ShortestLength = 1 << 11;
    private const int Doublings = 7;

    /// <summary>All documents: first one of each layout in the first language, then in the second, and so on, again and again.</summary>
    public IEnumerable<GeneratedDigest> Documents()
    {
        for (var i = 0; ; i++) yield return Document(i);
    }

    public GeneratedDigest Document(int index)
    {
        var random = new SplitMix(((ulong)(uint)seed << 32) | (uint)index);
        var length = ShortestLength << random.Next(Doublings);
        return Document(
            index,
            Layouts[index % Layouts.Length],
            DigestLanguage.All[index / Layouts.Length % DigestLanguage.All.Count],
            length + random.Next(length),
            random);
    }

    /// <summary>A document of about a length in bytes.</summary>
    public GeneratedDigest Document(DigestLayout layout, DigestLanguage language, int bytes) =>
        Document(0, layout, language, bytes, new SplitMix((ulong)(uint)seed));

    private static GeneratedDigest Document(int index, DigestLayout layout, DigestLanguage language, int bytes, SplitMix random)
    {
        var writer = new DigestWriter(layout, language, random, index + 1);
        return writer.Write(
            FormattableString.Invariant($"{index:000000}-{layout.ToString().ToLowerInvariant()}-{language.Code}.md"), bytes);
    }
}
