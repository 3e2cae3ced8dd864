using System.Reflection;

namespace PodcastApi.Tests.PublicApi;

/// <summary>Types as C# writes them, with nullable annotations where they are known.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(byte)] = "byte",
    };

    internal static string Of(Type type) => Name(type, [.. type.GetGenericArguments().Select(Of)]);

    internal static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (type.IsArray) return Of(info.ElementType!) + "[]" + Mark(info);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        var arguments = info.GenericTypeArguments.Length > 0 ? info.GenericTypeArguments.Select(Of) : type.GetGenericArguments().Select(Of);
        return Name(type, [.. arguments]) + Mark(info);
    }

    private static string Mark(NullabilityInfo info) =>
        !info.Type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";

    private static string Name(Type type, string[] arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        var name = type.Name.Split('`')[0];
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments)}>";
    }
}
