using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator;

/// <summary>Simulates a user in a browser: loads the page and submits the form with a decision.</summary>
internal sealed partial class SimulatedUser(HttpMessageHandler handler, string decision, int user)
{
    internal async Task<Uri> DecideAsync(Uri authorizeUrl, CancellationToken cancellationToken)
    {
        using var browser = new HttpMessageInvoker(handler);
        using var get = new HttpRequestMessage(HttpMethod.Get, authorizeUrl);
        using var shown = await browser.SendAsync(get, cancellationToken).ConfigureAwait(false);
        if (shown.Headers.Location is { } early) return early;
        var html = await shown.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (PageValue().Match(html) is not { Success: true } page)
            throw Unexpected(shown, html);
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(authorizeUrl, LoginRouter.AuthorizePath))
        {
            Content = Form(page.Groups[1].Value),
        };
        using var response = await browser.SendAsync(post, cancellationToken).ConfigureAwait(false);
        return response.Headers.Location
            ?? throw Unexpected(response, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
    }

    private FormUrlEncodedContent Form(string page) => new(new Dictionary<string, string>
    {
        ["page"] = page,
        ["decision"] = decision,
        ["user"] = user.ToString(CultureInfo.InvariantCulture),
    });

    private static InvalidOperationException Unexpected(HttpResponseMessage response, string html)
    {
        var reason = Alert().Match(html) is { Success: true } alert
            ? WebUtility.HtmlDecode(alert.Groups[1].Value)
            : "The page is not a consent page.";
        return new InvalidOperationException($"The login responded with {(int)response.StatusCode}: {reason}");
    }

    [GeneratedRegex("name=\"page\" value=\"([^\"]+)\"")]
    private static partial Regex PageValue();

    [GeneratedRegex("<p role=\"alert\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Alert();
}
