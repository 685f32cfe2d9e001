using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlDigest.Package.Tests;

/// <summary>What is in the package of the library, and what it says of itself.</summary>
[Collection(nameof(PackedPackages))]
public sealed partial class PackageContentsTests(PackedPackages packed)
{
    private static readonly string[] Frameworks = ["net10.0", "netstandard2.0"];

    [Fact]
    public void Package_has_assemblies_documentation_schema_readme_and_icon_and_nothing_else() => Files("nupkg").Should().Equal(
        "MlDigest.Model.nuspec",
        "README.md",
        "icon.png",
        "lib/net10.0/MlDigest.Model.dll",
        "lib/net10.0/MlDigest.Model.xml",
        "lib/netstandard2.0/MlDigest.Model.dll",
        "lib/netstandard2.0/MlDigest.Model.xml",
        "schema/digest-issue.schema.json");

    [Fact]
    public void Symbols_hold_the_source()
    {
        Files("snupkg").Should().Equal("MlDigest.Model.nuspec", "lib/net10.0/MlDigest.Model.pdb", "lib/netstandard2.0/MlDigest.Model.pdb");
        var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        foreach (var framework in Frameworks)
        {
            using var symbols =
                MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read($"lib/{framework}/MlDigest.Model.pdb", "snupkg")));
            var reader = symbols.GetMetadataReader();
            reader.Documents.Count.Should().BeGreaterThan(100);
            reader.Documents
                .Where(document => !reader.GetCustomDebugInformation(document)
                    .Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == embeddedSource))
                .Select(document => reader.GetString(reader.GetDocument(document).Name))
                .Should().BeEmpty();
        }
    }

    [Fact]
    public void Assemblies_are_the_same_whatever_folder_they_are_built_in()
    {
        foreach (var framework in Frameworks)
        {
            using var assembly = new PEReader(new MemoryStream(Read($"lib/{framework}/MlDigest.Model.dll")));
            var entries = assembly.ReadDebugDirectory();
            entries.Select(entry => entry.Type).Should().Contain(DebugDirectoryEntryType.Reproducible);
            assembly.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path
                .Should().StartWith("/_/");
        }
    }

    [Fact]
    public void Assemblies_refer_to_the_framework_markdig_and_yamldotnet()
    {
        foreach (var framework in Frameworks)
        {
            using var assembly = new PEReader(new MemoryStream(Read($"lib/{framework}/MlDigest.Model.dll")));
            var reader = assembly.GetMetadataReader();
            var names = reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name));
            names.Where(name => name is not ("netstandard" or "Microsoft.Bcl.AsyncInterfaces" or "Microsoft.Win32.Primitives")
                && !name.StartsWith("System.", StringComparison.Ordinal)).Should().BeEquivalentTo("Markdig", "YamlDotNet");
        }
    }

    [Fact]
    public void Dependencies_are_few_with_floors_and_without_ceilings_and_bring_no_analyzers()
    {
        var dependencies = Metadata().Element("dependencies")!.Elements("group").SelectMany(
            group => group.Elements("dependency"),
            (group, dependency) => (Framework: ((string?)group.Attribute("targetFramework")), dependency)).ToList();
        dependencies.Select(pair => (pair.Framework, ((string?)pair.dependency.Attribute("id")))).Should().Equal(
            ("net10.0", "Markdig"),
            ("net10.0", "YamlDotNet"),
            (".NETStandard2.0", "Markdig"),
            (".NETStandard2.0", "Microsoft.Bcl.AsyncInterfaces"),
            (".NETStandard2.0", "System.Text.Json"),
            (".NETStandard2.0", "YamlDotNet"));
        dependencies.Should().AllSatisfy(pair => ((string?)pair.dependency.Attribute("version")).Should().MatchRegex(@"^\d+\.\d+\.\d+$"));
        dependencies.Should().AllSatisfy(pair => ((string?)pair.dependency.Attribute("exclude")).Should().Be("Build,Analyzers"));
    }

    [Fact]
    public void What_frameworks_lack_is_asked_for_in_its_first_version_of_the_kind() => Metadata().Descendants("dependency")
        .Where(dependency => (string?)dependency.Attribute("id") is "System.Text.Json" or "Microsoft.Bcl.AsyncInterfaces")
        .Select(dependency => (string?)dependency.Attribute("version"))
        .Should().Equal("10.0.0", "10.0.0");

    [Fact]
    public void Documentation_is_of_what_is_public_alone()
    {
        foreach (var framework in Frameworks)
        {
            using var assembly = new PEReader(new MemoryStream(Read($"lib/{framework}/MlDigest.Model.dll")));
            var reader = assembly.GetMetadataReader();
            var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
                .ToList();
            var documentation = XDocument.Parse(Text($"lib/{framework}/MlDigest.Model.xml"));
            var members = documentation.Descendants("member").Select(member => (string)member.Attribute("name")!).ToList();
            members.Where(name =>
                name.StartsWith("T:", StringComparison.Ordinal) && !name.EndsWith(".Enumerator", StringComparison.Ordinal))
                .Select(name => name[2..])
                .Should().BeEquivalentTo(types);
            members.Should().Contain([
                "P:MlDigest.Model.DigestEntry.Title",
                "M:MlDigest.Model.DigestDocument.Parse(System.String,System.String,System.Threading.CancellationToken)",
                "M:MlDigest.Model.EquatableList.ToEquatableList``1(System.Collections.Generic.IEnumerable{``0})",
            ]);
            members.Should().NotContain(
                ["P:MlDigest.Model.DigestEntry.TitleRange", "M:MlDigest.Model.WorkId.Canonical(System.String,System.String)"]);
        }
    }

    [Fact]
    public async Task Package_packed_without_a_repository_says_nothing_of_one()
    {
        var feed = packed.PathOf("nowhere");
        await packed.PackAsync("MlDigest.Model", feed, "-p:RepositoryUrl=");
        using var package = ZipFile.OpenRead(Path.Combine(feed, $"MlDigest.Model.{packed.Version}.nupkg"));
        var metadata = XDocument.Load(package.GetEntry("MlDigest.Model.nuspec")!.Open()).Root!.Elements().Single().Elements().ToList();
        metadata.Select(element => element.Name.LocalName).Should().NotContain(["repository", "projectUrl"]);
        metadata.Where(element => element.IsEmpty || element.Value.Length == 0).Where(element => !element.HasElements).Should().BeEmpty();
    }

    [Fact]
    public void Package_says_what_it_is_and_where_it_comes_from()
    {
        var metadata = Metadata();
        ((string?)metadata.Element("id")).Should().Be("MlDigest.Model");
        ((string?)metadata.Element("license")!.Attribute("type")).Should().Be("expression");
        ((string?)metadata.Element("license")).Should().Be("MIT");
        ((string?)metadata.Element("readme")).Should().Be("README.md");
        ((string?)metadata.Element("icon")).Should().Be("icon.png");
        ((string?)metadata.Element("description")).Should().StartWith("Machine-learning news digests in Markdown");
        ((string)metadata.Element("tags")!).Split(' ').Should().Contain(["markdown", "newsletter", "arxiv", "json"]);
        ((string?)metadata.Element("projectUrl")).Should().Be(PackedPackages.RepositoryUrl);
        ((string?)metadata.Element("repository")!.Attribute("type")).Should().Be("git");
        ((string?)metadata.Element("repository")!.Attribute("url")).Should().Be(PackedPackages.RepositoryUrl);
        ((string?)metadata.Element("repository")!.Attribute("commit")).Should().MatchRegex("^[0-9a-f]{40}$");
    }

    [Fact]
    public void Release_notes_are_what_the_change_log_says_of_the_version()
    {
        var sections = File.ReadAllText(packed.Source("CHANGELOG.md")).Split("\n## ");
        var section = sections.FirstOrDefault(section => section.StartsWith($"{packed.Version} ", StringComparison.Ordinal))
            ?? sections.Single(section => section.StartsWith("Unreleased\n", StringComparison.Ordinal));
        ((string)Metadata().Element("releaseNotes")!).ReplaceLineEndings("\n")
            .Should().Be(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim());
    }

    [Fact]
    public void Readme_is_the_one_of_the_repository_without_what_pages_of_packages_cannot_show()
    {
        var readme = Text("README.md");
        Headings().Matches(readme).Select(heading => heading.Value)
            .Should().Equal(Headings().Matches(File.ReadAllText(packed.Source("README.md"))).Select(heading => heading.Value));
        NotShown().Matches(readme).Select(match => match.Value)
            .Should().BeEmpty("comments stand there as text, and links to files of the repository lead nowhere");
    }

    [Fact]
    public void Schema_is_the_one_of_the_source() =>
        Text("schema/digest-issue.schema.json")
            .Should().Be(File.ReadAllText(packed.Source("src", "MlDigest.Model", "Json", "digest-issue.schema.json")));

    [Fact]
    public void Icon_is_a_square_of_128_points()
    {
        var header = Read("icon.png")[16..24];
        header.Should().Equal(0, 0, 0, 128, 0, 0, 0, 128);
    }

    private string[] Files(string extension)
    {
        using var package = packed.OpenPackage(extension);
        return [.. package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    /// <summary>The metadata of the package, its elements without namespace.</summary>
    private XElement Metadata()
    {
        var metadata = XDocument.Parse(Text("MlDigest.Model.nuspec")).Root!.Elements().Single();
        foreach (var element in metadata.DescendantsAndSelf()) element.Name = element.Name.LocalName;
        return metadata;
    }

    private string Text(string file) => new StreamReader(new MemoryStream(Read(file))).ReadToEnd();

    private byte[] Read(string file, string extension = "nupkg")
    {
        using var package = packed.OpenPackage(extension);
        using var stream = package.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"<!--.*|\[[^\]]*\]\((?!https?:).*")]
    private static partial Regex NotShown();
}
