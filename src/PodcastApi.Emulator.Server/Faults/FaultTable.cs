using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders the table of added faults.</summary>
internal static class FaultTable
{
    private const int LongestSetting = 100;

    private static Html Headings =>
        Html.Of(
            $"""<tr><th scope="col">Fault</th><th scope="col">When</th><th scope="col" class="number">Times so far</th>"""
                + $"""<th scope="col"><span class="unseen">Remove</span></th></tr>""");

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
            <tr><th scope="row">{fault.Fault.Name}{fault.Fault.Settings.Select(Setting)}</th><td>{When(
                fault.Trigger
            )}</td><td class="number">{fault.Count:N0}</td>
            <td class="number"><form action="/faults/remove" method="post">{token.Field}{RemoveButton(fault)}</form></td></tr>
            """);

    private static Html RemoveButton(ActiveFault fault) =>
        Html.Of(
            $"""<button name="number" value="{fault.Number}">Remove<span class="unseen"> {fault.Fault.Name}</span></button>""");

    private static Html Setting((string Name, string Value) setting) =>
        Html.Of($"""<br><span class="quiet">{UntrustedText.Line($"{setting.Name}: {Shorten(setting.Value)}")}</span>""");

    private static string Shorten(string text) => text.Length > LongestSetting ? text[..LongestSetting] + "…" : text;

    private static string When(FaultTrigger when)
    {
        string?[] parts =
        [
            when.Operation?.ToString() ?? (when.LoginEndpoint is { } part ? $"the login’s {part}" : "any operation"),
            when.Id is { } id ? $"with the id {id}" : null,
            when.Skip > 0 ? $"after {when.Skip} requests" : null,
            when.Times is { } times ? $"at most {times} times" : null,
            when.Rate < 1 ? string.Create(CultureInfo.InvariantCulture, $"{when.Rate * 100:0.#} % of them") : null,
            when.Duration is { } duration ? $"for {duration} after it was added" : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
