using System.Text;

namespace PodcastApi;

/// <summary>Describes one operation of the OpenAPI document.</summary>
/// <param name="id">The operationId.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path relative to the base address, without a leading slash, with <c>{name}</c> for parameters.</param>
/// <param name="scopes">Scopes that the access token requires.</param>
/// <param name="resultName">The field under <c>data</c> that contains the result.</param>
internal sealed class ApiOperation(string id, HttpMethod method, string path, string[] scopes, string resultName)
{
    internal string Id { get; } = id;

    internal HttpMethod Method { get; } = method;

    internal string Path { get; } = path;

    internal IReadOnlyList<string> Scopes { get; } = Array.AsReadOnly(scopes);

    internal byte[] ResultName { get; } = Encoding.UTF8.GetBytes(resultName);

    /// <summary>The path with parameter names, for telemetry.</summary>
    internal string UrlTemplate { get; } = "/" + path;

    internal string SpanName { get; } = method.Method + " /" + path;

    internal string ResultPath { get; } = "data." + resultName;
}
