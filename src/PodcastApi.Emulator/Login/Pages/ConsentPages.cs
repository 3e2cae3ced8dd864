using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>
/// The consent pages. Each request is stored under a random value that only its page contains, so that a form that was not
/// shown, or was changed, has no effect.
/// </summary>
internal sealed class ConsentPages(PodcastUsers users, TimeProvider time)
{
    internal const int MaxPages = 1000;

    private readonly BoundedDictionary<Consent> _pages = new(MaxPages);

    internal EmulatorResponse Show(Consent consent, string path, HtmlText note, string formTarget = "")
    {
        var page = RandomToken.Page();
        _pages.TryAdd(page, consent);
        return LoginPage.Create(200, "Approve access?", HtmlText.Of($"""
            <p><code>{consent.Client.Id}</code> asks for access to:</p>
            <ul>{HtmlText.Join(consent.Scopes.Select(scope => HtmlText.Of($"<li><code>{scope}</code></li>")))}</ul>
            {note}
            <form method="post" action="{path}">
            <input type="hidden" name="page" value="{page}">
            {Choice()}
            <p><button type="submit" name="decision" value="approve">Approve</button>
            <button type="submit" name="decision" value="reject">Reject</button></p>
            </form>
            """), formTarget);
    }

    internal void Clear() => _pages.Clear();

    /// <summary>Reads the user's decision, once per page.</summary>
    internal ApiError? Decide<TConsent>(EmulatorRequest request, out Decision<TConsent> decision)
        where TConsent : Consent
    {
        decision = null!;
        if (LoginForm.ReadBody(request, out var form) is { } rejection)
            return rejection;
        if (
            form["page"] is not { } page
            || !_pages.TryTake(page, out var found)
            || found is not TConsent consent
            || consent.ExpiresAt <= time.GetUtcNow())
        {
            return LoginError.InvalidRequest("This page was already used or has expired. Start the login again.");
        }

        if (form["decision"] is not ("approve" or "reject")) return LoginError.InvalidRequest("The decision must be approve or reject.");
        if (Find(form["user"]) is not { } user) return LoginError.InvalidRequest("There is no such user.");
        decision = new Decision<TConsent>(consent, form["decision"] == "approve" ? user : null);
        return null;
    }

    private EmulatedUser? Find(string? number) =>
        int.TryParse(number ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? users.Added.ElementAtOrDefault(i) : null;

    private HtmlText Choice()
    {
        var options = users.Added.Select((user, i) => HtmlText.Of($"""<option value="{i}">{user.Name}</option>""")).ToList();
        return options.Count == 1
            ? HtmlText.Empty
            : HtmlText.Of(
                $"""<p><label for="user">Approve as</label> <select id="user" name="user">{HtmlText.Join(options)}</select></p>"""
            );
    }
}
