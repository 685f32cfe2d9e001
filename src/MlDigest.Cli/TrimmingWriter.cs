using System.Text;

namespace MlDigest.Cli;

/// <summary>Leaves out the blanks at the ends of lines, with which tables fill their last column.</summary>
internal sealed class TrimmingWriter(TextWriter writer) : TextWriter
{
    private int blanks;

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            blanks++;
            return;
        }

        if (value is not ('\n' or '\r')) writer.Write(new string(' ', blanks));
        blanks = 0;
        writer.Write(value);
    }

    public override void Write(string? value)
    {
        foreach (var c in value ?? "") Write(c);
    }

    public override void Flush() => writer.Flush();
}
