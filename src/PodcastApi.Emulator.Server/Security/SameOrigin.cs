using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Checks whether a request was sent by the page itself.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Returns whether all headers that name the requesting site match. Browsers send at least one. Programs may send none,
    /// but still need the form token.
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
