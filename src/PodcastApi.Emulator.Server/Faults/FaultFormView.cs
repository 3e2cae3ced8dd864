namespace PodcastApi.Emulator.Server;

/// <summary>The form for adding a fault. Without scripts, it shows the fields of all faults.</summary>
internal static class FaultFormView
{
    private static readonly FaultField[] Own = [.. FaultKind.All.SelectMany(kind => kind.Fields).Distinct()];

    private static readonly FaultField[] Conditions =
        [FaultField.Id, FaultField.Skip, FaultField.Times, FaultField.Rate, FaultField.Seed, FaultField.Duration];

    private static readonly string[] Places =
    [
        .. Enum.GetNames<PodcastOperation>(),
        .. Enum.GetNames<LoginEndpoint>().Select(name => FaultChoice.LoginPrefix + name),
    ];

    /// <param name="token">The token that protects the form against forgery.</param>
    /// <param name="value">Returns the submitted value of a field; null for none.</param>
    internal static Html Render(FormToken token, Func<string, string?> value) =>
        Html.Of(
            $"""
            <form class="box" action="/faults/add" method="post" data-fault-form>{token.Field}
            <fieldset><legend>What goes wrong</legend>
            <div class="field wide"><label for="f-kind">Fault</label>
            <select id="f-kind" name="{FaultChoice.Kind}" aria-describedby="explanation">{FaultKind.All.Select(kind =>
                Option(kind, value(FaultChoice.Kind))
            )}</select>
            <p class="quiet" id="explanation"></p>{Explanations}</div>
            {Own.Select(field => field.Render(value(field.Name), KindsOf(field)))}</fieldset>
            <fieldset><legend>For which requests</legend>
            <div class="field wide"><label for="f-operation">Operation, or part of the login</label>
            <select id="f-operation" name="{FaultChoice.Operation}"><option value="">Any of the API</option>{Places.Select(name =>
                Option(name, value(FaultChoice.Operation))
            )}</select></div>
            {Conditions.Select(field => field.Render(value(field.Name)))}</fieldset>
            <button class="main">Add fault</button></form>
            """
        );

    /// <summary>All explanations; scripts show only that of the chosen fault instead.</summary>
    private static Html Explanations =>
        Html.Of(
            $"""
            <noscript><details><summary>What each fault does</summary>
            <dl class="kinds">{FaultKind.All.Select(kind =>
                Html.Of($"<dt>{kind.Key}</dt><dd>{kind.Explanation}</dd>")
            )}</dl></details></noscript>
            """);

    private static string KindsOf(FaultField field) =>
        string.Join(',', FaultKind.All.Where(kind => kind.Fields.Contains(field)).Select(kind => kind.Key));

    private static Html Option(FaultKind kind, string? chosen) =>
        Html.Of($"""<option value="{kind.Key}" data-explanation="{kind.Explanation}"{Selected(kind.Key == chosen)}>{kind.Key}</option>""");

    private static Html Option(string name, string? chosen) => Html.Of($"""<option{Selected(name == chosen)}>{name}</option>""");

    private static Html Selected(bool isSelected) => isSelected ? Html.Of($" selected") : Html.Empty;
}
