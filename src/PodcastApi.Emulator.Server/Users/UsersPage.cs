namespace PodcastApi.Emulator.Server;

/// <summary>The users, their tokens, libraries and follows.</summary>
internal sealed class UsersPage(PodcastApiEmulator emulator, FormToken form)
{
    private const int Size = 20;
    private const int MostListed = 20;

    internal TokenChanges Changes { get; } = new(emulator, form);

    internal PageResponse Handle(PageRequest request) => Show(request, null);

    internal PageResponse Add(PageRequest request) =>
        UserForm.Apply(request, emulator.Users) is { } problem
            ? Show(request, problem) with
            {
                Status = 400,
            }
            : PageResponse.SeeOther("/users");

    /// <summary>Sorts the users by name, after the default user.</summary>
    internal static IEnumerable<EmulatedUser> InOrder(PodcastApiEmulator emulator) =>
        emulator.Users.Everyone.OrderBy(user => user != emulator.DefaultUser).ThenBy(user => user.Name, StringComparer.OrdinalIgnoreCase);

    private PageResponse Show(PageRequest request, string? problem)
    {
        var tokens = emulator.Users.KnownTokens.ToLookup(token => token.Value.User);
        var users = InOrder(emulator).ToList();
        var refreshTokens = emulator.Login.Tokens.RefreshTokens.CountBy(token => token.Value.User).ToDictionary();
        var page = new Pager<EmulatedUser>(users, request.Requested("page"), Size);
        return PageLayout.Around("Users", "/users", Html.Of($"""
            <h1>Users</h1>
            <p class="lead">Everyone who has an access token or can log in. {Pluralizer.Of(page.Total, "user")}.
            An unknown token creates a new user, unless the emulator is set to reject unknown tokens.</p>
            {page.Items.Select(user =>
                User(user, tokens[user], refreshTokens.GetValueOrDefault(user), Changes.Fields(user, page.Number), request.Host))}
            {page.Links("Pages of users", number => Link.To("/users", ("page", number)))}
            {UserForm.Render(form, problem, request)}
            """));
    }

    private Html User(EmulatedUser user, IEnumerable<KnownToken> tokens, int refreshTokens, Html fields, string host) => Html.Of($"""
        <article class="box" id="{TokenChanges.Anchor(user.Number)}"><h2>{UntrustedText.Line(user.Name)}</h2>
        {UserTokens.InOrder(tokens).Select(token => Token(user, token, fields, host))}
        {RefreshTokens.Render(user, refreshTokens, fields)}
        <div class="columns">
        <section><h3>Library</h3>{Saved(user)}</section>
        <section><h3>Follows</h3>{Followed(user)}</section>
        </div></article>
        """);

    private Html Token(EmulatedUser user, KnownToken token, Html fields, string host) =>
        Html.Of(
            $"""
            {TokenActions.Render(token, emulator.Users.HasExpired(token.Value), fields)}
            <ul class="scopes" aria-label="Scopes">{token.Value.Scopes.Select(scope =>
                Html.Of($"<li>{UntrustedText.Line(scope)}</li>")
            )}</ul>
            {UserTokens.Facts(token, emulator.Users.HasExpired(token.Value))}
            <details><summary>Settings for a shell<span class="unseen"> with the token {UntrustedText.Line(
                token.Text
            )}</span></summary>{ShellExports.Of(host, token.Text, $"of {user.Name} with {token.Text}")}</details>
            """
        );

    private Html Saved(EmulatedUser user) => List(user.SavedEpisodes, "episode saved", id =>
        Html.Of($"""<a href="{Link.ToEpisode(id)}">{UntrustedText.Line(emulator.Catalog.FindEpisode(id)?.Episode.Title ?? id)}</a>"""));

    private Html Followed(EmulatedUser user) => List(user.FollowedShows, "show followed", id =>
        Html.Of($"""<a href="{Link.ToShow(id)}">{UntrustedText.Line(emulator.Catalog.FindShow(id)?.Show.Title ?? id)}</a>"""));

    private static Html List(IReadOnlyCollection<string> ids, string what, Func<string, Html> link) =>
        Html.Of(
            $"""
            <p class="quiet">{Pluralizer.Of(ids.Count, what)}{(
                ids.Count > MostListed ? Html.Of($"; the first {MostListed} by id:") : Html.Of($".")
            )}</p>
            <ul>{ids.Order(StringComparer.Ordinal).Take(MostListed).Select(id => Html.Of($"<li>{link(id)}</li>"))}</ul>
            """
        );
}
