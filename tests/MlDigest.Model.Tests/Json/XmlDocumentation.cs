using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlDigest.Model.Tests.Json;

/// <summary>The documentation that the compiler writes beside an assembly, as plain text.</summary>
internal sealed partial class XmlDocumentation(Assembly assembly)
{
    private readonly Dictionary<string, XElement> members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public string Summary(Type type) => Text(members[$"T:{type.FullName}"].Element("summary")!);

    /// <summary>The summary of a property, field or positional parameter, by its name in any case.</summary>
    public string Member(Type type, string name)
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        if (members.TryGetValue($"P:{type.FullName}.{pascal}", out var member)
            || members.TryGetValue($"F:{type.FullName}.{pascal}", out member))
        {
            if (member.Element("summary") is { } summary) return Text(summary);
        }

        return Text(members[$"T:{type.FullName}"].Elements("param").Single(param => param.Attribute("name")!.Value == pascal));
    }

    private static string Text(XElement element) =>
        WhiteSpace().Replace(string.Concat(element.Nodes().Select(node => node is XElement { Name.LocalName: "see" } see ? Word(see)
            : node is XElement inner ? inner.Value
            : ((XText)node).Value)), " ").Trim();

    private static string Word(XElement see) =>
        JsonNamingPolicy.CamelCase.ConvertName((see.Attribute("cref") ?? see.Attribute("langword"))!.Value.Split('.', ':')[^1]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
