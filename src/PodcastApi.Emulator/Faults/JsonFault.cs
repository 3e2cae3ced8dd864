using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Changes the body of a 200.</summary>
internal sealed class JsonFault(string name, Action<ApiCall, JsonObject> change) : Fault(name)
{
    internal override EmulatorAnswer Change(ApiCall call, EmulatorAnswer answer)
    {
        if (answer is { Status: 200, Json: { } body }) change(call, body);
        return answer;
    }
}
