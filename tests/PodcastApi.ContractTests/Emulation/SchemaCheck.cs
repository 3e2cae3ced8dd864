using System.Globalization;
using Newtonsoft.Json;
using NJsonSchema;
using PodcastApi.ContractTests.Spec;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>Checks a response against the schema of its operation and status in the document.</summary>
internal static class SchemaCheck
{
    internal static IReadOnlyList<string> Violations(string operation, int status, string body)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        if (!SpecDocument.Operation(operation).ActualResponses.ContainsKey(key)) return [$"{operation} has no response {status}"];
        try
        {
            return
            [
                .. SpecDocument
                    .Response(operation, key)
                    .Validate(JsonTrees.Parse(body), SchemaType.OpenApi3)
                    .Select(error => error.ToString()),
            ];
        }
        catch (JsonException e)
        {
            return ["The body is no JSON: " + e.Message];
        }
    }
}
