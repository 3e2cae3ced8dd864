using System.Reflection;
using System.Text;

namespace PodcastApi.Tests.PublicApi;

/// <summary>An assembly's public API as C#-like text: one line a member, sorted, so that a change is a small difference.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n').Append("{\n");
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
            text.Append("}\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Header(Type type)
    {
        var bases = new[] { type.BaseType }.OfType<Type>().Where(b => b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(i => i.Name, StringComparer.Ordinal))
            .Select(ApiTypeName.Of)
            .ToList();
        return $"public {Kind(type)} {ApiTypeName.Of(type)}" + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases));
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => (type.CustomAttributes.Any(a => a.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly " : "") + "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + "class",
    };

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Where(f => !f.IsSpecialName).Select(ApiMember.Of),
        .. type.GetProperties(Declared).Where(p => p.GetAccessors(nonPublic: true).Any(IsVisible)).Select(ApiMember.Of),
        .. type.GetConstructors(Declared).Where(IsVisible).Select(ApiMember.Of),
        .. type.GetMethods(Declared).Where(IsVisible).Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)).Select(ApiMember.Of),
    ];

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
