namespace MlDigest.Model.Archives;

/// <summary>A stream that is read from its place on, after which there is less of it: it is given once.</summary>
internal sealed class StreamOnce(Stream stream)
{
    private int given;

    /// <exception cref="InvalidOperationException">It was given before.</exception>
    public Stream Take() => Interlocked.Exchange(ref given, 1) == 0
        ? stream
        : throw new InvalidOperationException("An archive of a stream can be enumerated only once: the stream has been read. Open the "
            + "stream anew, or the archive by its path.");
}
