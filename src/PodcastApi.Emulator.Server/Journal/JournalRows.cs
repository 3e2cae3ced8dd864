using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders requests as table rows.</summary>
internal static class JournalRows
{
    internal static Html Of(IEnumerable<JournalEntry> entries) => Html.Join(entries.Select(Row));

    /// <summary>Renders a row without the headers, which contain credentials.</summary>
    private static Html Row(JournalEntry entry) =>
        Html.Of(
            $"""
            <tr data-number="{entry.Number}"><th scope="row">{entry.Number:N0}<br>{Time(entry.Time)}</th>
            <td class="request"><code><b>{entry.Method}</b> {entry.PathAndQuery}</code>{Problem(entry)}{Faults(
                entry
            )}<p class="quiet">{UntrustedText.Line(Who(entry))}request id <code>{entry.RequestId}</code></p></td>
            <td class="number"><span class="status s{entry.Status / 100}">{entry.Status}</span></td></tr>
            """
        );

    private static Html Time(DateTimeOffset time) =>
        Html.Of(
            $"""
            <time class="quiet" datetime="{time.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
                CultureInfo.InvariantCulture
            )}">{time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}</time>
            """
        );

    private static Html Problem(JournalEntry entry) =>
        entry.Problem is { } problem ? Html.Of($"""<p class="wrong">{UntrustedText.Line(problem)}</p>""") : Html.Empty;

    private static Html Faults(JournalEntry entry) =>
        entry.Faults.Count > 0 ? Html.Of($"""<p class="fault">On demand: {string.Join(", ", entry.Faults)}</p>""") : Html.Empty;

    /// <summary>Returns the parts, each followed by a separator, because the request id follows.</summary>
    private static string Who(JournalEntry entry) =>
        string.Concat(
            (
                (string?[])
                    [
                        entry.Operation?.ToString(),
                        entry.LoginEndpoint is { } part ? "Login " + part : null,
                        entry.GrantType,
                        entry.User?.Name,
                    ])
                .Where(part => part is not null)
                .Select(part => part + " · "));
}
