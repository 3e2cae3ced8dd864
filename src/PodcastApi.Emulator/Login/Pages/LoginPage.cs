using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>Creates self-contained pages without scripts, which must not be framed, cached or sent as referrer.</summary>
internal static class LoginPage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:2rem auto;max-width:34rem;padding:0 1rem}"
        + "code{overflow-wrap:anywhere}button,input,select{font:inherit;padding:.4rem .9rem}footer{margin-top:3rem;color:#555}"
        + "[role=alert]{border-left:.3rem solid #b00020;padding-left:.8rem}";

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <param name="status">The HTTP status.</param>
    /// <param name="title">The title, also used as the heading.</param>
    /// <param name="content">The content below the heading.</param>
    /// <param name="formTarget">The other origin that the form may redirect to. Browsers block other redirects of a form.</param>
    internal static EmulatorResponse Create(int status, string title, HtmlText content, string formTarget = "") => new(status, Json: null)
    {
        ContentType = "text/html; charset=utf-8",
        RawBody = Encoding.UTF8.GetBytes(Document(title, content).Markup),
        Headers = [.. Headers(formTarget)],
    };

    internal static EmulatorResponse Error(ApiError rejection) =>
        Create(rejection.Status, "The login can't continue", HtmlText.Of($"""<p role="alert">{rejection.Message}</p>""")) is var page
            ? page with { Headers = [.. page.Headers, .. rejection.Headers] }
            : page;

    private static HtmlText Document(string title, HtmlText content) => HtmlText.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{new HtmlText(Style)}</style>
        </head>
        <body>
        <main>
        <h1>{title}</h1>
        {content}
        </main>
        <footer>This is an emulator of Login with Amazon: nothing here reaches Amazon, and no password is requested.</footer>
        </body>
        </html>

        """);

    private static IEnumerable<KeyValuePair<string, string>> Headers(string formTarget) =>
        [
            new(
                "Content-Security-Policy",
                $"default-src 'none'; style-src 'sha256-{StyleHash}'; img-src data:; form-action {$"'self' {formTarget}".Trim()}; "
                    + "base-uri 'none'; frame-ancestors 'none'"
            ),
            new("X-Frame-Options", "DENY"),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            .. LoginResponse.NotStored,
        ];
}
