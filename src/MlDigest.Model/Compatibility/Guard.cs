using System.Runtime.CompilerServices;

namespace MlDigest.Model.Compatibility;

internal static class Guard
{
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class =>
        value ?? throw new ArgumentNullException(name);
}
