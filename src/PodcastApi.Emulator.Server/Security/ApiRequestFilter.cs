using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>
/// Rejects requests to the API and for tokens that a browser sends for another site: the emulator's tokens are no secret,
/// so that a page which has rebound its name to this address could use them.
/// </summary>
/// <remarks>
/// Programs, which send none of the headers that tell where a request was made, may know the API by any name. The login's
/// pages are a browser's to ask for from a client's site, and their forms hold a value that only they know.
/// </remarks>
internal static class ApiRequestFilter
{
    /// <summary>Null when there is nothing against it.</summary>
    internal static PageResponse? Reject(HttpRequest request, AllowedHosts hosts)
    {
        if (!IsTold(request.Headers) || IsTyped(request) || request.Path.Value is LoginRouter.AuthorizePath or LoginRouter.DevicePath) return null;
        if (!hosts.Knows(request.Host))
        {
            return PageResponse.Text(421, "The emulator does not go by this name in a browser. Ask for it by its address, or by "
                + "localhost, or let the name through: --allow-host of podcastapi emulator, HostNames of EmulatorServerOptions.");
        }

        return SameOrigin.Sent(request) ? null : PageResponse.Text(403, "A browser sent this for another site. Call the emulator from its own page, or from a program that sends no Origin and no Referer.");
    }

    private static bool IsTold(IHeaderDictionary headers) => headers.Origin.Count > 0 || headers.Referer.Count > 0 || headers.ContainsKey("Sec-Fetch-Site");

    private static bool IsTyped(HttpRequest request) => request.Method == "GET" && request.Headers["Sec-Fetch-Site"] == "none";
}
