using System.Reflection;
using System.Runtime.CompilerServices;

namespace MlDigest.Model.Tests.PublicApi;

/// <summary>What C# calls the types that reflection finds.</summary>
internal static class ApiTypes
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    public static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    public static bool IsOperator(MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    public static string OperatorOf(MethodInfo method) => Operators.GetValueOrDefault(method.Name, method.Name);

    public static string Name(ParameterInfo parameter) => Name(
        new NullabilityInfoContext().Create(parameter),
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType);

    public static string Name(PropertyInfo property) => Name(new NullabilityInfoContext().Create(property), property.PropertyType);

    public static string Name(FieldInfo field) => Name(new NullabilityInfoContext().Create(field), field.FieldType);

    public static string Name(Type type) => Name(null, type);

    private static string Name(NullabilityInfo? nullability, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return $"{Name(underlying)}?";
        var mayBeNull = nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray) return $"{Name(nullability?.ElementType, type.GetElementType()!)}[]{mayBeNull}";
        return $"{PlainName(nullability, type)}{mayBeNull}";
    }

    private static string PlainName(NullabilityInfo? nullability, Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{PlainName(null, type.DeclaringType!)}." : "";
        var own = type.Name.Split('`')[0];
        if (!type.Name.Contains('`', StringComparison.Ordinal)) return outer + own;
        var arguments = type.GetGenericArguments();
        var known = nullability?.GenericTypeArguments is { } states && states.Length == arguments.Length ? states : null;
        return $"{outer}{own}<{string.Join(", ", arguments.Select((argument, i) => Name(known?[i], argument)))}>";
    }
}
