using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The body of a 200, or why there is none.</summary>
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

    /// <summary>An object under its name.</summary>
    internal static OperationResult One(string name, JsonObject value) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = JsonNulls.Remove(value) } });

    /// <summary>A list under its name; only the responses to multi-gets carry extensions.</summary>
    internal static OperationResult Many(string name, IEnumerable<JsonObject> values) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = new JsonArray([.. values]) }, ["extensions"] = new JsonObject() });
}
