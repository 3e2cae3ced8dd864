using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Changes the body of the API's 200 responses.</summary>
internal sealed class JsonFault(string name, Action<RequestContext, JsonObject> change) : Fault(name)
{
    internal override EmulatorResponse? Change(RequestContext call, EmulatorResponse response)
    {
        if (response is not { Status: 200, Json.Tree: { } body } || body["data"] is not JsonObject) return null;
        var before = body.DeepClone();
        change(call, body);
        return JsonNode.DeepEquals(before, body) ? null : response;
    }
}
