using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Whether a request that changes something was sent by the page itself.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Every header that tells where it was sent from must tell the same; a browser sends at least one of them. A program
    /// may send none: the token in the form is requested all the same.
    /// </summary>
    internal static bool Sent(HttpRequest request) =>
        Tells(request.Headers["Sec-Fetch-Site"], site => site == "same-origin")
        && Tells(request.Headers.Origin, origin => IsOwn(origin, request))
        && Tells(request.Headers.Referer, page => IsOwn(page, request));

    private static bool Tells(string? value, Func<string, bool> isOwn) => value is null || isOwn(value);

    private static bool IsOwn(string address, HttpRequest request) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == request.Scheme
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && uri.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase);
}
