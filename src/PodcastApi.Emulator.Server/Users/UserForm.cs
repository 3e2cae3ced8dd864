using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The form for adding a user, or a token for an existing user.</summary>
internal static class UserForm
{
    internal const int LongestName = 100;

    private const long LongestLifetime = ControlSeconds.Most;

    internal static Html Render(FormToken token, string? problem, PageRequest request) =>
        Html.Of(
            $"""
            {(
                problem is null
                    ? Html.Empty
                    : Html.Of($"""<div class="box wrong" role="alert"><p>No token was created: {problem}</p></div>"""))}
            <form class="box" action="/users/add" method="post"><h2>Create a token</h2>{token.Field}
            <p class="quiet">For the user with this name, who is created if there is none.</p>
            <div class="field wide"><label for="u-name">Name</label>{NameBox(request)}</div>
            <fieldset><legend>Scopes</legend>{PodcastScope.All.Select(scope => Box(scope, request))}</fieldset>
            <div class="field wide"><label for="u-lifetime">Lifetime in seconds; empty for no limit</label>{LifetimeBox(request)}</div>
            <button class="main">Create a token</button></form>
            """);

    /// <summary>Adds the token of a submitted form.</summary>
    /// <returns>The problem; null for none.</returns>
    internal static string? Apply(PageRequest request, PodcastUsers users)
    {
        if (request.Field("name") is not { Length: <= LongestName } name)
            return FormattableString.Invariant($"give a name of 1 to {LongestName} characters.");
        string[] scopes = [.. Chosen(request)];
        if (scopes.Except(PodcastScope.All).FirstOrDefault() is { } unknown) return $"there is no scope “{unknown}”.";
        if (!TryReadLifetime(request, out var lifetime))
            return FormattableString.Invariant($"give a lifetime of 0 to {LongestLifetime} seconds, or none for no limit.");
        var user = users.Added.FirstOrDefault(known => known.Name == name) ?? users.Add(name);
        user.AddToken(RandomToken.AccessToken(), scopes, lifetime);
        return null;
    }

    private static Html NameBox(PageRequest request) =>
        Html.Of(
            $"""<input id="u-name" name="name" maxlength="{LongestName}" required autocomplete="off" value="{request.Field("name")}">""");

    private static Html LifetimeBox(PageRequest request) =>
        Html.Of(
            $"""<input id="u-lifetime" name="lifetime" type="number" min="0" autocomplete="off" value="{request.Field("lifetime")}">""");

    /// <summary>Reads the lifetime, which is null for no limit; returns false if it is invalid.</summary>
    private static bool TryReadLifetime(PageRequest request, out TimeSpan? lifetime)
    {
        lifetime = null;
        if (request.Field("lifetime") is not { } text) return true;
        var isValid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestLifetime;
        if (isValid) lifetime = TimeSpan.FromSeconds(seconds);
        return isValid;
    }

    private static Html Box(string scope, PageRequest request)
    {
        var isChosen = request.Form.Count == 0 || Chosen(request).Contains(scope);
        var mark = isChosen ? Html.Of($" checked") : Html.Empty;
        return Html.Of($"""<label class="check"><input type="checkbox" name="scope" value="{scope}"{mark}> {scope}</label>""");
    }

    private static IEnumerable<string> Chosen(PageRequest request) => request.Form["scope"].OfType<string>().Distinct();
}
