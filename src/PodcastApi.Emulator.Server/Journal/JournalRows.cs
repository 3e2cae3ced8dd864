using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders requests as table rows.</summary>
internal static class JournalRows
{
    internal static Html Of(IEnumerable<RedactedEntry> entries) => Html.Join(entries.Select(Row));

    private static Html Row(RedactedEntry entry) =>
        Html.Of(
            $"""
            <tr data-number="{entry.Number}"><th scope="row"><a href="/journal/entry?number={entry.Number}"><span class="unseen">Request
            </span>{entry.Number:N0}</a><br>{Time(entry.Time)}</th>
            <td class="request"><code><b>{entry.Method}</b> {entry.PathAndQuery}</code>{Problem(entry)}{Faults(
                entry
            )}<p class="quiet">{UntrustedText.Line(Who(entry))}request id <code>{entry.RequestId}</code></p></td>
            <td class="number"><span class="status s{entry.Status / 100}">{entry.Status}</span><br>
            <span class="quiet nowrap">{JournalFormat.Duration(entry.Duration)}</span></td></tr>
            """
        );

    private static Html Time(DateTimeOffset time) =>
        Html.Of(
            $"""
            <time class="quiet" datetime="{JournalFormat.Iso(time)}">{time.UtcDateTime.ToString(
                "HH:mm:ss",
                CultureInfo.InvariantCulture
            )}</time>
            """
        );

    private static Html Problem(RedactedEntry entry) =>
        entry.Problem is { } problem ? Html.Of($"""<p class="wrong">{UntrustedText.Line(problem)}</p>""") : Html.Empty;

    private static Html Faults(RedactedEntry entry) =>
        entry.Faults.Count > 0 ? Html.Of($"""<p class="fault">On demand: {string.Join(", ", entry.Faults)}</p>""") : Html.Empty;

    /// <summary>Returns the parts, each followed by a separator, because the request id follows.</summary>
    private static string Who(RedactedEntry entry) =>
        string.Concat(
            ((string?[])[entry.Operation, entry.GrantType, entry.User]).Where(part => part is not null).Select(part => part + " · "));
}
