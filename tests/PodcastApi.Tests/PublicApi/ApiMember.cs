using System.Globalization;
using System.Reflection;

namespace PodcastApi.Tests.PublicApi;

internal static class ApiMember
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static string Of(FieldInfo field) =>
        $"public {(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{ApiTypeName.Of(Nullability.Create(field))} {field.Name}"
        + (field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "") + ";";

    internal static string Of(PropertyInfo property)
    {
        var required = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{Parameters(parameters)}]" : property.Name;
        return $"public {isStatic}{required}{ApiTypeName.Of(Nullability.Create(property))} {index} {{ {Accessors(property)}}}";
    }

    internal static string Of(ConstructorInfo constructor) =>
        $"public {constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor.GetParameters())});";

    internal static string Of(MethodInfo method)
    {
        var modifiers = method.IsStatic ? "static " : method.GetBaseDefinition() != method ? "override " : method is { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } ? "virtual " : "";
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"public {modifiers}{ApiTypeName.Of(Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method.GetParameters())});";
    }

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod?.IsPublic is true ? "get; " : "";
        if (property.SetMethod?.IsPublic is not true) return get;
        return get + (property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? "init; " : "set; ");
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(p =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{ApiTypeName.Of(Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? " = " + Literal(p.DefaultValue) : "")}"));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
