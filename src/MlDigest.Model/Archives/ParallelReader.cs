using System.Runtime.CompilerServices;

namespace MlDigest.Model.Archives;

/// <summary>Reads members on several threads, a bounded number and size of them ahead of who takes the documents.</summary>
internal static class ParallelReader
{
    private const int MembersAheadPerThread = 4;
    private const long BytesAhead = 32 * 1024 * 1024;

    public static async IAsyncEnumerable<(ArchiveMember Member, DigestDocument Document)> ReadAsync(
        IEnumerable<ArchiveMember> members,
        Func<ArchiveMember, CancellationToken, DigestDocument> read,
        DigestArchiveOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (options.MaxDegreeOfParallelism == 1)
        {
            foreach (var member in members)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return (member, read(member, cancellationToken));
            }

            yield break;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var threads = new SemaphoreSlim(options.MaxDegreeOfParallelism);
        var (ahead, bytes) = (new List<Task<(ArchiveMember Member, DigestDocument Document)>>(), 0L);
        var most = (long)MembersAheadPerThread * options.MaxDegreeOfParallelism;
        try
        {
            foreach (var member in members)
            {
                var size = Math.Min(member.Length, options.MaxDocumentBytes);
                while (ahead.Count >= most || (ahead.Count > 0 && bytes + size > BytesAhead))
                {
                    var done = await TakeAsync().ConfigureAwait(false);
                    bytes -= Math.Min(done.Member.Length, options.MaxDocumentBytes);
                    yield return done;
                }

                bytes += size;
                ahead.Add(Task.Run(() => ReadOneAsync(member), CancellationToken.None));
            }

            while (ahead.Count > 0) yield return await TakeAsync().ConfigureAwait(false);
        }
        finally
        {
#if NETSTANDARD2_0
            stop.Cancel();
#else
            await stop.CancelAsync().ConfigureAwait(false);
#endif
            foreach (var task in ahead)
            {
                await Task.WhenAny(task).ConfigureAwait(false);
                // Looked at, or the runtime tells of an exception that nobody has seen: one is enough for who enumerates.
                _ = task.Exception;
            }
        }

        async Task<(ArchiveMember Member, DigestDocument Document)> ReadOneAsync(ArchiveMember member)
        {
            await threads.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                stop.Token.ThrowIfCancellationRequested();
                return (member, read(member, stop.Token));
            }
            finally
            {
                threads.Release();
            }
        }

        async Task<(ArchiveMember Member, DigestDocument Document)> TakeAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            var task = options.Ordered ? ahead[0] : await Task.WhenAny(ahead).ConfigureAwait(false);
            try
            {
                var result = await task.ConfigureAwait(false);
                ahead.Remove(task);
                return result;
            }
            catch (OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw;
            }
        }
    }
}
