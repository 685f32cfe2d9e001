using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace MlDigest.Model.Tests.PublicApi;

/// <summary>
/// The public types and members of an assembly as text, in the words of C#; what the compiler adds to records is left out.
/// </summary>
internal sealed class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly StringBuilder text = new();

    public static string Print(Assembly assembly)
    {
        var printer = new ApiPrinter();
        foreach (var types in assembly.GetExportedTypes()
            .Where(type => !type.IsNested)
            .GroupBy(type => type.Namespace)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            printer.text.Append(CultureInfo.InvariantCulture, $"namespace {types.Key}\n");
            foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal)) printer.Print(type, "");
        }

        return printer.text.ToString();
    }

    private void Print(Type type, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{indent}{Obsolete(type)}{Head(type)}\n");
        indent += "    ";
        foreach (var line in type.IsEnum ? Values(type) : Members(type)) text.Append(CultureInfo.InvariantCulture, $"{indent}{line}\n");
        foreach (var nested in type.GetNestedTypes().OrderBy(nested => nested.Name, StringComparer.Ordinal)) Print(nested, indent);
    }

    private static IEnumerable<string> Values(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type) =>
    [
        .. Lines(type.GetFields(Declared).Where(IsVisible), Field),
        .. Lines(
            type.GetConstructors(Declared).Where(IsVisible),
            constructor => $"{Access(constructor)}{ApiTypes.Name(type)}({Parameters(constructor)})"),
        .. Lines(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)), Property),
        .. Lines(type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName && !IsOfEveryRecord(method)), Method),
        .. Lines(
            type.GetMethods(Declared).Where(method => IsVisible(method) && ApiTypes.IsOperator(method) && !IsOfEveryRecord(method)),
            Operator),
    ];

    private static IEnumerable<string> Lines<T>(IEnumerable<T> members, Func<T, string> print)
        where T : MemberInfo => members.Select(member => (member.Name, Line: print(member)))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line);

    private static string Head(Type type)
    {
        if (type.IsEnum) return $"public enum {type.Name}";
        if (typeof(Delegate).IsAssignableFrom(type)) return $"public delegate {Method(type.GetMethod("Invoke")!)} as {ApiTypes.Name(type)}";
        var words = new List<string> { "public" };
        if (type is { IsAbstract: true, IsSealed: true }) words.Add("static");
        else if (type is { IsAbstract: true, IsInterface: false }) words.Add("abstract");
        else if (type is { IsSealed: true, IsValueType: false }) words.Add("sealed");
        if (type.IsValueType && Has<IsReadOnlyAttribute>(type)) words.Add("readonly");
        if (ApiTypes.IsRecord(type)) words.Add("record");
        if (type.IsInterface) words.Add("interface");
        else if (type.IsValueType) words.Add("struct");
        else if (!ApiTypes.IsRecord(type)) words.Add("class");
        words.Add(ApiTypes.Name(type));
        var bases = Bases(type).ToList();
        return string.Join(' ', words) + (bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "");
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return ApiTypes.Name(parent);
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces().Where(contract => contract.IsVisible).Except(inherited).ToList();
        var implied = interfaces.SelectMany(contract => contract.GetInterfaces()).ToHashSet();
        foreach (var name in interfaces.Where(contract => !implied.Contains(contract) && !IsEquatable(contract, type))
            .Select(ApiTypes.Name)
            .Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    /// <summary>Whether an interface is the one that every record has.</summary>
    private static bool IsEquatable(Type contract, Type type) =>
        ApiTypes.IsRecord(type) && contract == typeof(IEquatable<>).MakeGenericType(type);

    private static string Field(FieldInfo field)
    {
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"{Obsolete(field)}{kind}{ApiTypes.Name(field)} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var name = property.GetIndexParameters() is { Length: > 0 } index
            ? $"this[{string.Join(", ", index.Select(Parameter))}]"
            : property.Name;
        var words = string.Join(
            ' ', accessors.Select(accessor => accessor.ReturnType != typeof(void) ? "get;" : ApiTypes.IsInit(accessor) ? "init;" : "set;"));
        var required = Has<RequiredMemberAttribute>(property) ? "required " : "";
        return $"{Obsolete(property)}{Access(accessors[0])}{required}{ApiTypes.Name(property)} {name} {{ {words} }}";
    }

    private static string Method(MethodInfo method) =>
        $"{Obsolete(method)}{Access(method)}{ApiTypes.Name(method.ReturnParameter)} {method.Name}{Generics(method)}("
            + $"{(Has<ExtensionAttribute>(method) ? "this " : "")}{Parameters(method)})";

    private static string Operator(MethodInfo method) => method.Name switch
    {
        "op_Implicit" => $"static implicit operator {ApiTypes.Name(method.ReturnParameter)}({Parameters(method)})",
        "op_Explicit" => $"static explicit operator {ApiTypes.Name(method.ReturnParameter)}({Parameters(method)})",
        _ => $"static {ApiTypes.Name(method.ReturnParameter)} operator {ApiTypes.OperatorOf(method)}({Parameters(method)})",
    };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(ApiTypes.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : Has<ParamArrayAttribute>(parameter) ? "params "
            : "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{kind}{ApiTypes.Name(parameter)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type? type = null) => value switch
    {
        null => type is { IsValueType: true } && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string word => $"\"{word}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method)
    {
        var kind = method.IsStatic ? "static "
            : method is MethodInfo info && info.GetBaseDefinition() != info ? "override "
            : method.IsAbstract ? "abstract "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : "";
        return (method.IsPublic ? "" : "protected ") + kind;
    }

    private static string Obsolete(MemberInfo member) => Has<ObsoleteAttribute>(member) ? "[Obsolete] " : "";

    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || (!method.DeclaringType!.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly));

    private static bool IsVisible(FieldInfo field) =>
        field.IsPublic || (!field.DeclaringType!.IsSealed && (field.IsFamily || field.IsFamilyOrAssembly));

    private static bool IsOfEveryRecord(MethodInfo method) => Has<CompilerGeneratedAttribute>(method) && method.Name != "Deconstruct";

    private static bool Has<T>(ICustomAttributeProvider member)
        where T : Attribute => member.IsDefined(typeof(T), inherit: false);
}
