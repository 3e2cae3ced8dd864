using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>
/// Rejects API and token requests that a browser sends for another site. The emulator's tokens are not secret, so any site
/// could use them.
/// </summary>
/// <remarks>
/// Programs don't send the headers that name the requesting site. Browsers may open the login's pages
/// from a client's site; their forms contain a random value.
/// </remarks>
internal static class ApiRequestFilter
{
    /// <summary>Returns the rejection; null if the request is allowed.</summary>
    internal static PageResponse? Reject(HttpRequest request)
    {
        if (!IsTold(request.Headers) || IsTyped(request) || request.Path.Value is LoginRouter.AuthorizePath or LoginRouter.DevicePath)
            return null;
        return SameOrigin.Sent(request)
            ? null
            : PageResponse.Text(
                403,
                "A browser sent this for another site. Call the emulator from its own page, or from a program that sends no Origin "
                    + "and no Referer."
            );
    }

    private static bool IsTold(IHeaderDictionary headers) =>
        headers.Origin.Count > 0 || headers.Referer.Count > 0 || headers.ContainsKey("Sec-Fetch-Site");

    private static bool IsTyped(HttpRequest request) => request.Method == "GET" && request.Headers["Sec-Fetch-Site"] == "none";
}
