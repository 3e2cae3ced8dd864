using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Rejects requests to the pages that may come from another site.</summary>
internal static class PageRequestFilter
{
    private const int MostFormBytes = 64 * 1024;

    /// <summary>Returns the rejection; null if the request is allowed. Does not check the form token.</summary>
    internal static PageResponse? Reject(HttpRequest request, AllowedHosts hosts, IReadOnlyList<string> methods, bool isUpload)
    {
        if (!hosts.Knows(request.Host)) return PageResponse.Text(421, AllowedHosts.Advice(request.Host));
        if (!methods.Contains(request.Method))
            return WrongMethod(string.Join(", ", methods));
        if (request.Method != "POST")
            return null;
        if (!SameOrigin.Sent(request))
            return PageResponse.Text(403, "This request came from another site. Only the page's own forms can change the emulator.");
        if (isUpload) PageForm.AllowUpload(request);
        return isUpload ? null : PageForm.Is(request) && request.ContentLength <= MostFormBytes
            ? null
            : PageResponse.Text(400, "Send one of the page's forms.");
    }

    private static PageResponse WrongMethod(string allowed) =>
        PageResponse.Text(405, $"This path allows only {allowed}.") with { Headers = [KeyValuePair.Create("Allow", allowed)] };
}
