using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>A request of the journal with its headers, response and curl command.</summary>
internal sealed class JournalEntryPage(RequestJournal journal)
{
    internal PageResponse Handle(PageRequest request)
    {
        var isNumber = int.TryParse(request.Requested("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && journal.Entries.FirstOrDefault(entry => entry.Number == number) is { } found
            ? Show(new RedactedEntry(found), request.Host)
            : PageLayout.NotFound("The journal has no request with this number.");
    }

    private static PageResponse Show(RedactedEntry entry, string host) =>
        PageLayout.Around(
            FormattableString.Invariant($"Request {entry.Number}"),
            "/journal",
            Html.Of(
                $"""
                <p class="path"><a href="/journal">Journal</a></p>
                <h1>Request {entry.Number:N0}</h1>
                <p class="request"><code><b>{entry.Method}</b> {entry.PathAndQuery}</code></p>
                {Facts(entry)}
                {Curl(entry, host)}
                <h2>Request headers</h2>{Headers("Request headers", entry.RequestHeaders)}
                <h2>Response headers</h2>{Headers("Response headers", entry.ResponseHeaders)}
                <h2>Response body</h2>{ResponseBodyView.Render(entry)}
                """
            ));

    private static Html Facts(RedactedEntry entry) => Html.Of($"""
        <dl class="facts">
        <dt>Status</dt><dd><span class="status s{entry.Status / 100}">{entry.Status}</span></dd>
        <dt>Received</dt><dd>{JournalFormat.Iso(entry.Time)}</dd>
        <dt>Duration</dt><dd>{JournalFormat.Duration(entry.Duration)}, with the delays of faults, by the emulator’s clock</dd>
        {Fact("Operation", entry.Operation)}{Fact("Grant type", entry.GrantType)}{Fact("User", entry.User)}
        <dt>Request id</dt><dd><code>{entry.RequestId}</code></dd>
        {Fact("Problem", entry.Problem)}{Fact("Faults", entry.Faults.Count > 0 ? string.Join(", ", entry.Faults) : null)}
        </dl>
        """);

    private static Html Fact(string name, string? value) =>
        value is null ? Html.Empty : Html.Of($"<dt>{name}</dt><dd>{UntrustedText.Line(value)}</dd>");

    private static Html Headers(string name, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        headers.Count == 0
            ? Html.Of($"<p>None.</p>")
            : Html.Of(
                $"""<table class="headers"><caption class="unseen">{name}</caption>"""
                    + $"""<tbody>{headers.Select(Header)}</tbody></table>""");

    private static Html Header(KeyValuePair<string, string> header) =>
        Html.Of($"""<tr><th scope="row"><code>{header.Key}</code></th><td><code>{UntrustedText.Line(header.Value)}</code></td></tr>""");

    private static Html Curl(RedactedEntry entry, string host) =>
        entry.IsApi
            ? Html.Of(
                $"""
                <h2>Send it again</h2>{CopyBox.Of("curl command", EntryCurl.Of(entry, host))}
                <p class="quiet">The page <a href="/users">Users</a> has the settings that set the two variables.</p>
                """)
            : Html.Empty;
}
