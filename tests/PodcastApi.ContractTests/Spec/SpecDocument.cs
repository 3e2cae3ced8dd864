using NJsonSchema;
using NSwag;

namespace PodcastApi.ContractTests.Spec;

/// <summary>The OpenAPI document as NSwag's own reader has it; Redocly and Prism read it in the interop tests.</summary>
internal static class SpecDocument
{
    internal static OpenApiDocument Document { get; } =
        OpenApiYamlDocument.FromFileAsync(Repository.PathOf("spec", "podcast-v1.yaml")).GetAwaiter().GetResult();

    internal static IReadOnlyList<OpenApiOperation> Operations { get; } = [.. Document.Operations.Select(o => o.Operation)];

    internal static OpenApiOperation Operation(string id) => Operations.Single(o => o.OperationId == id);

    /// <summary>The schema of a response, by operation and status.</summary>
    internal static JsonSchema Response(string operation, string status) =>
        Operation(operation).ActualResponses[status].Schema.ActualSchema;

    /// <summary>The field under <c>data</c>.</summary>
    internal static (string Name, JsonSchema Schema) Result(string operation)
    {
        var field = Response(operation, "200").ActualProperties["data"].ActualSchema.ActualProperties.Single();
        return (field.Key, field.Value.ActualSchema);
    }

    /// <summary>The schemas that are classes in the API, by name: all except envelopes.</summary>
    internal static IReadOnlyDictionary<string, JsonSchema> Objects { get; } = Document.Components.Schemas
        .Where(s => s.Value.Type.HasFlag(JsonObjectType.Object) && !IsEnvelope(s.Value))
        .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, JsonSchema> Enums { get; } =
        Document.Components.Schemas.Where(s => s.Value.IsEnumeration).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    private static bool IsEnvelope(JsonSchema schema) => schema.ExtensionData?.ContainsKey("x-envelope") is true;
}
