using System.Text.RegularExpressions;

namespace PodcastApi.Cli.Tests;

/// <summary>A user in a browser, who opens an address, presses a button and follows redirects.</summary>
internal static class Person
{
    internal static Task<string> ApproveAsync(Uri address) => PressAsync(address, "approve");

    internal static Task<string> RejectAsync(Uri address) => PressAsync(address, "reject");

    internal static async Task<HttpResponseMessage> GoToAsync(Uri address, bool isLedOn = true)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = isLedOn });
        return await browser.GetAsync(address);
    }

    /// <summary>Returns the last page.</summary>
    private static async Task<string> PressAsync(Uri address, string decision)
    {
        using var browser = new HttpClient(new SocketsHttpHandler());
        var page = Regex.Match(await browser.GetStringAsync(address), "name=\"page\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["page"] = page, ["decision"] = decision });
        using var response = await browser.PostAsync(new Uri(address.GetLeftPart(UriPartial.Path)), form);
        return await response.Content.ReadAsStringAsync();
    }
}
