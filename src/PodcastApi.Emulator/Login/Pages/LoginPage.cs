using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>Creates self-contained pages without scripts, which must not be framed, cached or sent as referrer.</summary>
internal static class LoginPage
{
    private const string Style =
        ":root{color-scheme:light dark;--ink:light-dark(#1f1d1a,#ece8df);--quiet:light-dark(#5d574e,#aaa59a);"
        + "--line:light-dark(#ddd6c9,#353b39);"
        + "--card:light-dark(#fffdf9,#1b1f1e);--main:light-dark(#0b5550,#7fd1c4);--on:light-dark(#fffdf9,#0d1f1d);"
        + "--bad:light-dark(#a3261b,#ff9d90)}"
        + "body{font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:light-dark(#faf8f3,#141716);margin:0 auto;max-width:38rem;"
        + "padding:0 1.25rem;overflow-wrap:anywhere}h1{font:600 1.9rem/1.2 ui-serif,Palatino,Georgia,serif}"
        + "header{padding:1rem 0;border-bottom:1px solid var(--line);font:1.1rem ui-serif,Palatino,Georgia,serif}"
        + "strong{font-weight:600;color:var(--main)}"
        + "main{padding:1.5rem 0}a{color:var(--main)}code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em}"
        + "button,input,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:7px;"
        + "padding:.35rem .9rem;min-height:2.25rem}button{cursor:pointer}"
        + "button[value=approve]{background:var(--main);color:var(--on);border-color:var(--main);font-weight:600}"
        + ":focus-visible{outline:3px solid var(--main);outline-offset:2px}"
        + "footer{padding:.6rem 0 1.5rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.85rem}"
        + "[role=alert]{border:1px solid var(--bad);border-radius:10px;color:var(--bad);padding:.8rem 1rem}";

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
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{new HtmlText(Style)}</style>
        </head>
        <body>
        <header>PodcastApi <strong>Emulator</strong></header>
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
