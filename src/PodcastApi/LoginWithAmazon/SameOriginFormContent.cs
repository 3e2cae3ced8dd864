using System.Net;

namespace PodcastApi;

/// <summary>
/// A form that is written to the host that it is for, and to no other: after a 307 a handler that follows redirects would
/// post it, with its secrets, to wherever that leads. Such handlers change the address of the request itself.
/// </summary>
internal sealed class SameOriginFormContent(HttpRequestMessage request, Uri endpoint, IEnumerable<KeyValuePair<string, string>> fields)
    : FormUrlEncodedContent(fields)
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        request.RequestUri is { } target && HttpTransport.SameOrigin(target, endpoint)
            ? base.SerializeToStreamAsync(stream, context)
            : throw new HttpRequestException("the form is for another host");
}
