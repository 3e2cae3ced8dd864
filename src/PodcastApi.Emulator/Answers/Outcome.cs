using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The body of a 200, or why there is none.</summary>
internal sealed class Outcome
{
    private Outcome(JsonObject? body, Refusal? refusal)
    {
        Body = body;
        Refusal = refusal;
    }

    internal JsonObject? Body { get; }

    internal Refusal? Refusal { get; }

    public static implicit operator Outcome(Refusal refusal) => new(null, refusal);

    /// <summary>An object under its name.</summary>
    internal static Outcome One(string name, JsonObject value) =>
        new(new JsonObject { ["data"] = new JsonObject { [name] = JsonNulls.Remove(value) } }, null);

    /// <summary>A list under its name; only the answers to multi-gets carry extensions.</summary>
    internal static Outcome Many(string name, IEnumerable<JsonObject> values) =>
        new(new JsonObject { ["data"] = new JsonObject { [name] = new JsonArray([.. values]) }, ["extensions"] = new JsonObject() }, null);
}
