namespace PodcastApi.Emulator;

/// <summary>Replaces the first colon, so that no parser can make sense of it.</summary>
internal sealed class MalformedJsonFault() : Fault("malformed JSON")
{
    internal override EmulatorResponse? Change(RequestContext call, EmulatorResponse response)
    {
        // A copy: the body may be that of a fault, which serves many requests.
        byte[] body = [.. response.Body()];
        var colon = Array.IndexOf(body, (byte)':');
        if (colon < 0) return null;
        body[colon] = (byte)'=';
        return response with { RawBody = body };
    }
}
