namespace PodcastApi.Emulator.Server;

/// <summary>The form of the journal's filter. Its state is in the address.</summary>
internal static class JournalFilterForm
{
    private const int MostUsers = 50;

    private static readonly string[] Operations =
    [
        .. Enum.GetNames<PodcastOperation>(),
        .. Enum.GetNames<LoginEndpoint>().Select(name => FaultChoice.LoginPrefix + name),
    ];

    internal static Html Render(JournalFilter filter, IEnumerable<JournalEntry> entries) =>
        Html.Of(
            $"""
            <form class="search" role="search" action="/journal" method="get"><fieldset><legend class="unseen">Filter</legend>
            <div class="field"><label for="j-operation">Operation, or part of the login</label>
            <select id="j-operation" name="operation"><option value="">Any</option>{Operations.Select(name =>
                Option(name, name == filter.Operation)
            )}</select></div>
            {Field("user", "User", filter.User, Html.Of($""" list="j-users" """))}
            <datalist id="j-users">{Users(entries).Select(name => Html.Of($"""<option value="{name}"></option>"""))}</datalist>
            {Field("status", "Status, such as 404 or 4xx", filter.Status, Html.Of($""" pattern="[1-5]([0-9][0-9]|[xX][xX])" """))}
            {Field("text", "Text in the path, problem, fault or request id", filter.Text)}
            <label class="check"><input type="checkbox" name="only" value="wrong"{Mark("checked", filter.OnlyProblems)}>
            Only invalid requests</label></fieldset>
            <div class="line"><button>Filter</button>{(
                filter.IsEmpty ? Html.Empty : Html.Of($"""<a href="/journal">All requests</a>""")
            )}</div>{Warning(filter)}</form>
            """);

    private static Html Field(string name, string label, string? value, Html attributes = default) =>
        Html.Of(
            $"""
            <div class="field"><label for="j-{name}">{label}</label>
            <input id="j-{name}" name="{name}" value="{value}" maxlength="200" autocomplete="off"{attributes}></div>
            """);

    private static Html Option(string name, bool isChosen) => Html.Of($"<option{Mark("selected", isChosen)}>{name}</option>");

    private static Html Mark(string name, bool isSet) => isSet ? Html.Of($" {name}") : Html.Empty;

    private static Html Warning(JournalFilter filter) =>
        filter.HasInvalidStatus
            ? Html.Of($"""<p class="wrong" role="alert">Give a status such as 404, or a class such as 4xx.</p>""")
            : Html.Empty;

    private static IEnumerable<string> Users(IEnumerable<JournalEntry> entries) =>
        entries.Reverse().Select(entry => entry.User?.Name).OfType<string>().Distinct().Take(MostUsers);
}
