using System.Security.Cryptography;
using System.Text;

namespace MlDigest.Cli.Tests;

/// <summary>
/// Makes journals that are nearly that of a run: bytes changed and cut off, lines left out, doubled and moved, values
/// changed with checksums that fit.
/// </summary>
/// <param name="journal">The journal to begin with.</param>
/// <param name="id">The name of its run.</param>
/// <param name="seed">The same seed makes the same journals.</param>
internal sealed class JournalMutator(byte[] journal, string id, int seed)
{
    private const int LengthOfPrefix = 65;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "64", "70", "1e9", "0.5", "2147483648", "9223372036854775807",
        "\"\"", "\"a\"", "[]", "[1]", "[null]", "{}", "{", "]", ",",
    ];

    private static readonly string[] Pieces = ["\n", "\r\n", "\n\n", " ", "0", "{]\n", "\n{}\n", "\uFEFF", "\0\n", new('\0', 100)];

    private readonly Random random = new(seed);

    /// <summary>The next journal.</summary>
    public byte[] Next()
    {
        List<byte[]> lines = [.. Lines(journal)];
        if (random.Next(3) == 0) Forge(lines);
        for (var changes = random.Next(3); changes > 0 && lines.Count > 0; changes--) Move(lines);
        List<byte> bytes = [.. lines.SelectMany(line => line)];
        if (random.Next(2) == 0 && bytes.Count > 0) Damage(bytes);
        return [.. bytes];
    }

    /// <summary>Whether the checksums of all whole lines fit, so that nothing tells the journal from one of the run's own.</summary>
    public static bool HasChecksums(byte[] journal, string id)
    {
        var whole = journal[..(Array.LastIndexOf(journal, (byte)'\n') + 1)];
        return WithChecksums(Lines(whole).Select(ValueOf), id).SelectMany(line => line).SequenceEqual(whole);
    }

    private void Move(List<byte[]> lines)
    {
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        if (random.Next(3) > 0) lines.RemoveAt(from);
        if (random.Next(3) > 0) lines.Insert(Math.Min(to, lines.Count), line);
    }

    private void Damage(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes.RemoveRange(at, bytes.Count - at); break;
            case 2: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 400))); break;
            default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
        }
    }

    /// <summary>Changes values and makes all checksums anew.</summary>
    private void Forge(List<byte[]> lines)
    {
        var values = lines.ConvertAll(ValueOf);
        for (var i = 0; i < values.Count; i++)
        {
            if (random.Next(2) == 0) values[i] = Changed(values[i]);
        }

        lines.Clear();
        lines.AddRange(WithChecksums(values, id));
    }

    private static string ValueOf(byte[] line) => Encoding.UTF8.GetString(line.AsSpan(Math.Min(line.Length, LengthOfPrefix))).TrimEnd('\n');

    private static IEnumerable<byte[]> WithChecksums(IEnumerable<string> values, string id)
    {
        var checksum = Encoding.UTF8.GetBytes(id);
        foreach (var value in values)
        {
            checksum = SHA256.HashData([.. checksum, .. Encoding.UTF8.GetBytes(value)]);
            yield return Encoding.UTF8.GetBytes($"{Convert.ToHexString(checksum)} {value}\n");
        }
    }

    private string Changed(string json)
    {
        var value = Values[random.Next(Values.Length)];
        var members = json.Split(',');
        var member = random.Next(members.Length);
        members[member] = random.Next(4) == 0
            ? value
            : $"{members[member].Split(':')[0]}:{value}{(member == members.Length - 1 ? "}" : "")}";
        return string.Join(',', members);
    }

    private static IEnumerable<byte[]> Lines(byte[] text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Array.IndexOf(text, (byte)'\n', start) + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
