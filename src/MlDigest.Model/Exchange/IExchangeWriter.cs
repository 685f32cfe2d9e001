namespace MlDigest.Model.Exchange;

/// <summary>Writes issues in one format. After each call all that was written is in the buffer, and ends with a whole character.</summary>
internal interface IExchangeWriter : IDisposable
{
    void Add(DigestIssue issue);

    /// <summary>Writes what stands behind the last issue.</summary>
    void End();
}
