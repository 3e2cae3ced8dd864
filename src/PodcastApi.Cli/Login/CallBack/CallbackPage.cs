using System.Globalization;
using System.Text;

namespace PodcastApi.Cli;

/// <summary>The page that the browser shows after the redirect. Contains nothing from the request, which anybody can forge.</summary>
internal sealed class CallbackPage(string status, string title, string text, string headers = "")
{
    internal static readonly CallbackPage Done = new("200 OK", "You are logged in", "Close this page and go back to the terminal.");
    internal static readonly CallbackPage Failed = new(
        "200 OK",
        "The login did not succeed",
        "The terminal says why. You can close this page.");
    internal static readonly CallbackPage Unknown = new(
        "404 Not Found",
        "Nothing here",
        "podcastapi is waiting for a login, and this address is not part of it.");

    /// <summary>Redirects the browser.</summary>
    internal static CallbackPage LeadingTo(Uri address) =>
        new("302 Found", "Redirecting to the login", "The browser continues to the login.", $"Location: {address.AbsoluteUri}\r\n");

    internal byte[] ToResponse()
    {
        var html = Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>\n");
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\n{headers}Content-Type: text/html; charset=utf-8\r\nContent-Length: {html.Length}\r\n"
                + $"Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: default-src 'none'\r\n"
                + $"Connection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. html];
    }
}
