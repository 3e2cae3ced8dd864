namespace PodcastApi.Emulator;

/// <summary>Replaces the first colon, so that no parser accepts the body.</summary>
internal sealed class MalformedJsonFault() : Fault("malformed JSON")
{
    internal override EmulatorResponse? Change(RequestContext call, EmulatorResponse response)
    {
        if (!response.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase)) return null;

        // A copy: the body may belong to a fault and be shared between requests.
        byte[] body = [.. response.Body()];
        var colon = Array.IndexOf(body, (byte)':');
        if (colon < 0) return null;
        body[colon] = (byte)'=';
        return response with { RawBody = body };
    }
}
