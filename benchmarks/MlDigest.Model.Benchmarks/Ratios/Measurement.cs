namespace MlDigest.Model.Benchmarks;

/// <summary>
/// What one run of a contestant over all texts cost: processor time, which other programs on the machine disturb least, and bytes.
/// </summary>
/// <param name="Time">Processor time of the process, garbage collections included.</param>
/// <param name="Allocated">Bytes allocated by the thread.</param>
internal readonly record struct Measurement(TimeSpan Time, long Allocated)
{
    public static Measurement Of(IReadOnlyList<string> texts, Func<string, object> read, int passes)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var time = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var text in texts) GC.KeepAlive(read(text));
        }

        time = Environment.CpuUsage.TotalTime - time;
        return new Measurement(time / passes, (GC.GetAllocatedBytesForCurrentThread() - allocated) / passes);
    }

    /// <summary>
    /// The bytes that stay in use while everything is kept that was made of the texts. The texts count too where it refers to them.
    /// </summary>
    public static long Retained(IReadOnlyList<string> texts, Func<string, object> read)
    {
        var kept = new object[texts.Count];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < kept.Length; i++) kept[i] = read(new string(texts[i]));
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return after - before;
    }
}
