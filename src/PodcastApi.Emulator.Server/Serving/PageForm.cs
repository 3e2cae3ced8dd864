using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads the forms of the pages. Other requests with this content type may be malformed.</summary>
internal static class PageForm
{
    internal static PageResponse Unreadable { get; } =
        PageResponse.Text(
            400,
            "This form can't be read: it is malformed, or has more fields than any of the page's. Send one of the page's forms.");

    /// <summary>Returns whether the content type is that of the pages' forms. ASP.NET Core fails for some other charsets.</summary>
    internal static bool Is(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Allows a form with a feed, which is stored in a temporary file while it is read.</summary>
    internal static void AllowUpload(HttpRequest request)
    {
        // The feed, and the other fields of the form.
        var maxBytes = new FeedLimits().Bytes + (1 << 20);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maxBytes;
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = maxBytes }));
    }

    /// <summary>Reads the form; returns null if it is malformed.</summary>
    internal static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
