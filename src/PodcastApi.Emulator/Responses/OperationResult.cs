using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The body of a 200 response, or the error.</summary>
internal sealed class OperationResult
{
    private OperationResult(JsonBody? body, ApiError? rejection)
    {
        Body = body;
        Rejection = rejection;
    }

    internal JsonBody? Body { get; }

    internal ApiError? Rejection { get; }

    public static implicit operator OperationResult(ApiError rejection) => new(null, rejection);

    internal static OperationResult Of(JsonBody body) => new(body, null);

    /// <summary>Creates the response with one object.</summary>
    internal static OperationResult One(string name, JsonObject value) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = JsonNulls.Remove(value) } });

    /// <summary>Creates the response with a list of objects. Only multi-get responses have extensions.</summary>
    internal static OperationResult Many(string name, IEnumerable<JsonObject> values) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = new JsonArray([.. values]) }, ["extensions"] = new JsonObject() });
}
