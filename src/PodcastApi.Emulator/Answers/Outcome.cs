using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The body of a 200, or why there is none.</summary>
internal sealed class Outcome
{
    private Outcome(JsonBody? body, Refusal? refusal)
    {
        Body = body;
        Refusal = refusal;
    }

    internal JsonBody? Body { get; }

    internal Refusal? Refusal { get; }

    public static implicit operator Outcome(Refusal refusal) => new(null, refusal);

    internal static Outcome Of(JsonBody body) => new(body, null);

    /// <summary>An object under its name.</summary>
    internal static Outcome One(string name, JsonObject value) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = JsonNulls.Remove(value) } });

    /// <summary>A list under its name; only the answers to multi-gets carry extensions.</summary>
    internal static Outcome Many(string name, IEnumerable<JsonObject> values) =>
        Of(new JsonObject { ["data"] = new JsonObject { [name] = new JsonArray([.. values]) }, ["extensions"] = new JsonObject() });
}
