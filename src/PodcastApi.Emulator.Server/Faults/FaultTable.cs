using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders the table of added faults.</summary>
internal static class FaultTable
{
    private const int LongestSetting = 100;

    private static Html Headings =>
        Html.Of(
            $"""<tr><th scope="col">Fault</th><th scope="col">When</th><th scope="col" class="number">Times so far</th>"""
                + $"""<th scope="col"><span class="unseen">Actions</span></th></tr>""");

    internal static Html Render(IReadOnlyList<ActiveFault> faults, FormToken token) =>
        faults.Count == 0
            ? Html.Of($"<p>None: the API responds normally.</p>")
            : Html.Of(
                $"""
                <table><caption>{Pluralizer.Of(faults.Count, "fault")}, in the order in which they act</caption>
                <thead>{Headings}</thead>
                <tbody>{faults.Select(fault => Row(fault, token))}</tbody></table>
                <form action="/faults/clear" method="post">{token.Field}<button class="grave">Remove all</button></form>
                """
            );

    private static Html Row(ActiveFault fault, FormToken token) =>
        Html.Of(
            $"""
            <tr><th scope="row">{fault.Fault.Name}{(fault.IsPaused ? Paused : Html.Empty)}{fault.Fault.Settings.Select(Setting)}</th>
            <td>{When(fault.Trigger)}</td><td class="number">{fault.Count:N0}</td>
            <td><form class="actions" method="post" action="/faults/remove">{token.Field}{PauseButton(fault)}
            {Button(fault, "Remove", "/faults/remove")}</form></td></tr>
            """);

    private static Html Paused => Html.Of($""" <span class="badge">paused</span>""");

    private static Html PauseButton(ActiveFault fault) =>
        fault.IsPaused ? Button(fault, "Resume", "/faults/resume") : Button(fault, "Pause", "/faults/pause");

    private static Html Button(ActiveFault fault, string verb, string path) =>
        Html.Of(
            $"""
            <button formaction="{path}" name="number" value="{fault.Number}">{verb}<span class="unseen"> {fault.Fault.Name}</span></button>
            """);

    private static Html Setting((string Name, string Value) setting) =>
        Html.Of($"""<br><span class="quiet">{UntrustedText.Line($"{setting.Name}: {Shorten(setting.Value)}")}</span>""");

    private static string Shorten(string text) => text.Length > LongestSetting ? text[..LongestSetting] + "…" : text;

    private static string When(FaultTrigger when)
    {
        string?[] parts =
        [
            when.Operation?.ToString() ?? (when.LoginEndpoint is { } part ? $"the login’s {part}" : "any operation"),
            when.Id is { } id ? $"with the id {id}" : null,
            when.Skip > 0 ? $"after {Pluralizer.Of(when.Skip, "request")}" : null,
            when.Times is { } times ? $"at most {Pluralizer.Of(times, "time")}" : null,
            when.Rate < 1 ? Format($"{when.Rate * 100:0.#} % of the requests, with the seed {when.Seed}") : null,
            when.Duration is { } duration ? Format($"for {duration.TotalSeconds:#,0.###} seconds after it was added") : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
