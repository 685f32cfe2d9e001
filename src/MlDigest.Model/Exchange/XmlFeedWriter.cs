using System.Buffers;
using System.Text;
using System.Xml;

namespace MlDigest.Model.Exchange;

/// <summary>Writes a feed that is XML.</summary>
internal abstract class XmlFeedWriter(IBufferWriter<byte> buffer, DigestFeedOptions options) : FeedWriter(options)
{
    protected const string AtomNamespace = "http://www.w3.org/2005/Atom";

    protected XmlWriter Xml { get; } = XmlWriter.Create(new BufferStream(buffer), new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    });

    // Closing the writer would end all elements: a feed that was broken off would look whole.
    public override void Dispose()
    {
    }

    protected override void WriteEnd()
    {
        Xml.WriteEndDocument();
        Xml.Flush();
        buffer.Write("\n"u8);
    }

    protected override void Flush() => Xml.Flush();

    protected void WriteText(string name, string? text)
    {
        if (text is not null) Xml.WriteElementString(name, ExchangeText.Of(text));
    }

    protected void WriteLink(string relation, string? url, string? type = null)
    {
        if (url is null) return;
        Xml.WriteStartElement("link", AtomNamespace);
        Xml.WriteAttributeString("rel", relation);
        if (type is not null) Xml.WriteAttributeString("type", type);
        Xml.WriteAttributeString("href", ExchangeText.Of(url));
        Xml.WriteEndElement();
    }
}
