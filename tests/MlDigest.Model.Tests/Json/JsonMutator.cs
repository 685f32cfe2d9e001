using System.Text;
using System.Text.Json;

namespace MlDigest.Model.Tests.Json;

/// <summary>Makes JSON that is nearly an issue: tokens replaced, left out and doubled, members moved, bytes changed.</summary>
/// <param name="issues">The JSON to begin with.</param>
/// <param name="seed">The same seed makes the same JSON.</param>
internal sealed class JsonMutator(IReadOnlyList<byte[]> issues, int seed)
{
    private const int MostChanges = 4;

    private static readonly byte[][] Tokens = [.. new[]
    {
        "null", "true", "0", "-1", "1", "2", "0.5", "1e400", "-0", "2147483648", "\"\"", "\"a\"", "\"\\ud800\"",
        "\"\\u0000\"", "\"\uFEFF\"", "\"中\"", "\"2020-09\"", "\"2020-13-45\"", "\"arxiv:2001.00001\"", "\":\"",
        "{}", "[]", "[null]", "[[]]",
        "{\"a\":[]}", "{\"start\":0,\"length\":0,\"line\":0}", "[{}]", "{", "}", "[", "]", ",", ":", "\"schemaVersion\":2,",
        "\"document\":\"b\",", "\"sections\":[],", "/* a */", " ", "\n",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random random = new(seed);

    /// <summary>The next JSON text.</summary>
    public byte[] Next()
    {
        var issue = issues[random.Next(issues.Count)];
        var tokens = TokensOf(issue);
        List<byte> bytes = [.. issue];
        // From behind, so that the places of tokens in front hold.
        foreach (var index in Enumerable.Range(0, random.Next(1, MostChanges + 1))
            .Select(_ => random.Next(tokens.Count))
            .Distinct()
            .OrderDescending())
        {
            Change(bytes, tokens[index]);
        }

        if (random.Next(8) == 0) bytes.RemoveRange(random.Next(bytes.Count), 1);
        if (random.Next(8) == 0) bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
        return [.. bytes];
    }

    private void Change(List<byte> bytes, (int Start, int Length) token)
    {
        switch (random.Next(6))
        {
            case 0:
                bytes.RemoveRange(token.Start, token.Length);
                break;
            case 1:
                bytes.InsertRange(token.Start, bytes.GetRange(token.Start, token.Length));
                break;
            case 2:
                bytes.InsertRange(token.Start, Tokens[random.Next(Tokens.Length)]);
                break;
            default:
                bytes.RemoveRange(token.Start, token.Length);
                bytes.InsertRange(token.Start, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    private static List<(int Start, int Length)> TokensOf(byte[] json)
    {
        var tokens = new List<(int, int)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read()) tokens.Add(((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        return tokens;
    }
}
