namespace MlDigest.Model;

/// <summary>How far the reading of a <see cref="DigestArchive"/> has come.</summary>
/// <param name="Documents">The number of documents given so far, those that failed and those passed over included.</param>
/// <param name="Bytes">Their size, unpacked, in bytes.</param>
/// <param name="Failures">The number of them that could not be read.</param>
/// <param name="TotalDocuments">The number of documents of the archive.</param>
/// <param name="TotalBytes">The size of the archive's documents, unpacked, in bytes, as the archive has it.</param>
public sealed record DigestArchiveProgress(long Documents, long Bytes, long Failures, long TotalDocuments, long TotalBytes);
