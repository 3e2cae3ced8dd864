using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Changes the body of the login's 200 responses.</summary>
internal sealed class LoginJsonFault(string name, Action<JsonObject> change) : Fault(name)
{
    internal override LoginEndpoint? Home => LoginEndpoint.Token;

    internal override EmulatorResponse? Change(RequestContext call, EmulatorResponse response)
    {
        if (response is not { Status: 200, Json.Tree: { } body }) return null;
        var before = body.DeepClone();
        change(body);
        return JsonNode.DeepEquals(before, body) ? null : response;
    }
}
