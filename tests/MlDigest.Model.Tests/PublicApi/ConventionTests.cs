using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace MlDigest.Model.Tests.PublicApi;

/// <summary>What holds for every public type. Exceptions stand beside the rule, by name, with the reason.</summary>
public sealed class ConventionTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(DigestDocument).Assembly;

    private static readonly Type[] Types = Library.GetExportedTypes();

    /// <summary>Walks over a list: it changes as it goes, is compared with nothing and shared with nobody.</summary>
    private static readonly Type Walker = typeof(EquatableList<>.Enumerator);

    private static readonly Dictionary<string, XElement> Documentation = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    [Fact]
    public void Types_stand_in_one_namespace() =>
        Types.Where(type => type.Namespace != "MlDigest.Model").Should().BeEmpty();

    [Fact]
    public void Classes_are_sealed_or_static() =>
        Types.Where(type => type is { IsClass: true, IsSealed: false }).Should().BeEmpty();

    [Fact]
    public void Structs_are_readonly() =>
        Types.Where(type => type is { IsValueType: true, IsEnum: false } && type != Walker
            && !type.IsDefined(typeof(IsReadOnlyAttribute), false)).Should().BeEmpty();

    [Fact]
    public void Fields_are_constants() =>
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Declared)).Where(field => !field.IsLiteral).Select(Show)
            .Should().BeEmpty();

    [Fact]
    public void Properties_are_set_while_a_value_is_made_or_never() =>
        Types.SelectMany(type => type.GetProperties(Declared))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !ApiTypes.IsInit(setter))
            .Select(Show)
            .Should().BeEmpty();

    [Fact]
    public void Nothing_behind_the_properties_is_assigned_later_but_the_strings_of_texts() =>
        Types.Where(type => !type.IsEnum && type != Walker)
            .SelectMany(type =>
                type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && field.FieldType != typeof(TextRange))
            .Select(Show)
            .Should().Equal("DigestEntry.key");

    [Fact]
    public void Values_are_equal_by_what_they_hold()
    {
        // These do work, each is only itself.
        Type[] workers =
            [
                typeof(DigestParser), typeof(DigestArchive), typeof(DigestIndex), typeof(DigestJsonException), typeof(DigestJsonConverter),
                Walker,
            ];
        var values = Types.Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !workers.Contains(type));
        values.Where(type => !HasEquality(type)).Should().BeEmpty();
    }

    [Fact]
    public void What_records_hold_is_equal_by_value()
    {
        // A program's own function: there is nothing in it to compare.
        string[] exceptions = ["DigestJsonLinesOptions.OnError"];
        Type[] framework =
            [
                typeof(string), typeof(bool), typeof(int), typeof(int?), typeof(long), typeof(long?), typeof(double?),
                typeof(DateTimeOffset?),
            ];
        Types.Where(ApiTypes.IsRecord)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property =>
                !framework.Contains(property.PropertyType) && !property.PropertyType.IsEnum && !HasEquality(property.PropertyType))
            .Select(Show)
            .Should().Equal(exceptions);
    }

    [Fact]
    public void Default_values_of_structs_work()
    {
        foreach (var type in Types.Where(type => type is { IsValueType: true, IsEnum: false } && type != Walker))
        {
            var (value, same) = (Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
            value.Should().Be(same);
            value.GetHashCode().Should().Be(same.GetHashCode());
            value.ToString().Should().NotBeNull();
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                property.Invoking(p => p.GetValue(value)).Should().NotThrow(Show(property));
            }
        }
    }

    [Fact]
    public void What_can_be_ordered_has_the_operators() =>
        Types.Where(type =>
            type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IComparable<>)))
            .Where(type => new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }.Any(name =>
                type.GetMethod(name) is null))
            .Should().BeEmpty();

    [Fact]
    public void Work_that_waits_is_named_so_and_can_be_cancelled()
    {
        foreach (var method in Types.SelectMany(type => type.GetMethods(Declared)).Where(method => IsAsynchronous(method.ReturnType)))
        {
            method.Name.Should().EndWith("Async");
            var last = method.GetParameters()[^1];
            (last.ParameterType, last.Name, last.HasDefaultValue)
                .Should().Be((typeof(CancellationToken), "cancellationToken", true), Show(method));
        }
    }

    [Fact]
    public void Only_types_of_the_framework_and_of_the_library_are_in_signatures() =>
        Types.SelectMany(type => Members(type).SelectMany(Mentions).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)))
            .Where(type => type.Assembly != Library && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true)
            .Should().BeEmpty();

    [Fact]
    public void Records_know_of_json_by_one_attribute_alone()
    {
        foreach (var type in Types.Where(ApiTypes.IsRecord))
        {
            var members = Members(type).ToList();
            members.SelectMany(Mentions).Concat(type.GetInterfaces()).Where(IsJson).Should().BeEmpty(type.Name);
            members.SelectMany(member => member.GetCustomAttributesData()).Select(attribute => attribute.AttributeType).Where(IsJson)
                .Should().BeEmpty(type.Name);
            Type[] outside = [typeof(DigestArchiveProgress), typeof(DigestJsonError), typeof(MarkdownLoss)];
            var isInContract = !outside.Contains(type) && !type.Name.EndsWith("Options", StringComparison.Ordinal);
            (type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType)
                .Should().Be(isInContract ? typeof(DigestJsonConverter) : null, type.Name);
        }
    }

    [Fact]
    public void Everything_is_documented()
    {
        var missing = new List<string>();
        foreach (var member in Types.Concat(Types.SelectMany(Members)).Where(member => !IsOfEveryRecord(member)))
        {
            var element = Documentation.GetValueOrDefault(DocumentationId.Of(member));
            if (element?.Element("inheritdoc") is not null || IsPositional(member)) continue;
            if (string.IsNullOrWhiteSpace(element?.Element("summary")?.Value)) missing.Add(Show(member));
            else missing.AddRange(Parameters(member).Where(name => !IsDescribed(element, name)).Select(name => $"{Show(member)}: {name}"));
        }

        missing.Should().BeEmpty();
    }

    [Fact]
    public void What_throws_on_purpose_says_what()
    {
        // Whoever has to check for null has to say so.
        var takers = Types.Where(type => type.IsClass).SelectMany(Members).OfType<MethodBase>()
            .Where(method => !ApiTypes.IsRecord(method.DeclaringType!) || method.IsStatic)
            .Where(method => method is not MethodInfo info || (!ApiTypes.IsOperator(info) && !IsOfEveryRecord(info)))
            .Where(method => method.GetParameters().Any(parameter =>
                !parameter.ParameterType.IsValueType && !parameter.IsOut && !parameter.HasDefaultValue && !MayBeNull(parameter)));
        takers.Where(method => Documentation[DocumentationId.Of(method)] is var element && element.Element("inheritdoc") is null
            && !element.Elements("exception").Any())
            .Select(Show)
            .Should().BeEmpty();
    }

    [Fact]
    public void What_does_work_or_configures_it_says_what_threads_may_do()
    {
        // Pure functions on values that are shared anyway.
        Type[] exceptions = [typeof(EquatableList)];
        Types.Where(type =>
            type.IsClass && !exceptions.Contains(type) && (DoesWork(type) || type.Name.EndsWith("Options", StringComparison.Ordinal)))
            .Where(type => !Documentation[DocumentationId.Of(type)].Value.Contains("threads", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    private static bool DoesWork(Type type) =>
        type.GetMethods(Declared).Any(method => !method.IsSpecialName && !method.IsVirtual && !IsOfEveryRecord(method));

    private static bool HasEquality(Type type) =>
        typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)
        && type.GetMethod("op_Equality", [type, type]) is not null
        && type.GetMethod("op_Inequality", [type, type]) is not null
        && type.GetMethod(nameof(GetHashCode), Declared, [])?.DeclaringType == type;

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(Declared)
            .Where(member => member is not Type && member is not MethodInfo { IsSpecialName: true }
                || member is MethodInfo method && ApiTypes.IsOperator(method))
            .Where(member => !type.IsEnum || member is FieldInfo { IsLiteral: true });

    private static bool IsOfEveryRecord(MemberInfo member) =>
        (ApiTypes.IsRecord(member.DeclaringType ?? typeof(object)) && member.IsDefined(typeof(CompilerGeneratedAttribute), false))
        || member is ConstructorInfo constructor && constructor.GetParameters().Length == 0
            && !Documentation.ContainsKey(DocumentationId.Of(constructor));

    /// <summary>Whether a member is documented as a parameter of its record.</summary>
    private static bool IsPositional(MemberInfo member) =>
        member is PropertyInfo or ConstructorInfo && ApiTypes.IsRecord(member.DeclaringType!)
        && Documentation[DocumentationId.Of(member.DeclaringType!)].Elements("param")
            .Select(parameter => parameter.Attribute("name")!.Value)
            .ToHashSet() is { Count: > 0 } names
        && (member is ConstructorInfo constructor
            ? constructor.GetParameters().All(parameter => names.Contains(parameter.Name!))
            : names.Contains(member.Name));

    /// <summary>The parameters that need words of their own: those of operators do not.</summary>
    private static IEnumerable<string> Parameters(MemberInfo member) => member switch
    {
        MethodInfo method when ApiTypes.IsOperator(method) => [],
        MethodInfo method => method.GetParameters()
            .Select(parameter => parameter.Name!)
            .Concat(method.GetGenericArguments().Select(argument => argument.Name))
            .Concat(method.ReturnType == typeof(void) ? [] : ["returns"]),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.Name!),
        PropertyInfo property => property.GetIndexParameters().Select(parameter => parameter.Name!),
        Type type => type.IsNested ? [] : type.GetGenericArguments().Select(argument => argument.Name),
        _ => [],
    };

    private static bool IsDescribed(XElement documentation, string name) => name == "returns"
        ? !string.IsNullOrWhiteSpace(documentation.Element("returns")?.Value)
        : documentation.Elements("param")
            .Concat(documentation.Elements("typeparam"))
            .Any(element => element.Attribute("name")!.Value == name && !string.IsNullOrWhiteSpace(element.Value));

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static bool IsJson(Type type) => type.Namespace?.StartsWith("System.Text.Json", StringComparison.Ordinal) == true;

    private static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;

    private static IEnumerable<Type> Mentions(MemberInfo member) => (member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => property.GetIndexParameters().Select(parameter => parameter.ParameterType).Append(property.PropertyType),
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => Enumerable.Empty<Type>(),
    }).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
            : [type];

    private static string Show(MemberInfo member) =>
        member.DeclaringType is null ? member.Name : $"{member.DeclaringType.Name}.{member.Name}";
}
