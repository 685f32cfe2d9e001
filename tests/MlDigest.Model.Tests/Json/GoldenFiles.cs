namespace MlDigest.Model.Tests.Json;

/// <summary>Files that were written by a version of the contract, and that every later version reads.</summary>
internal static class GoldenFiles
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Json", "Golden", name));
}
