namespace PodcastApi.Emulator;

/// <summary>The page that a browser is sent to.</summary>
internal sealed class AuthorizeEndpoint(LoginClients clients, ConsentPages pages, AuthorizationCodes codes, TimeProvider time)
{
    private static readonly TimeSpan PageLifetime = TimeSpan.FromMinutes(30);

    internal EmulatorAnswer Answer(ApiCall call) => call.Request.Method == "POST" ? Decide(call) : Show(call);

    private EmulatorAnswer Show(ApiCall call)
    {
        // As Amazon: what is wrong with the client, its address or the scope is told to the person; the client never hears of it.
        call.Refusal = LoginForm.ReadQuery(call.Request, out var query) ?? JudgeClient(query);
        if (call.Refusal is not null) return LoginPage.Error(call.Refusal);
        _ = clients.TryFind(query["client_id"], out var client);
        var back = new CallBack(client!.Accept(query["redirect_uri"])!, query["state"]);
        call.Refusal = JudgeType(query["response_type"]) ?? CodeChallenge.Read(query, out _);
        if (call.Refusal is not null) return back.Error(call.Refusal);
        CodeChallenge.Read(query, out var challenge);
        var consent = new CodeConsent(client, LoginScopes.Parse(query["scope"])!, time.GetUtcNow() + PageLifetime, back, challenge);
        var note = HtmlText.Of($"<p>Then this browser goes on to <code>{back.RedirectUri.AbsoluteUri}</code>.</p>");
        return pages.Show(consent, LoginRouter.AuthorizePath, note, back.Origin);
    }

    private EmulatorAnswer Decide(ApiCall call)
    {
        call.Refusal = pages.Decide<CodeConsent>(call.Request, out var decision);
        if (call.Refusal is not null) return LoginPage.Error(call.Refusal);
        call.User = decision.User;
        return decision.User is { } user
            ? decision.Consent.CallBack.Code(codes.Issue(decision.Consent, user))
            : decision.Consent.CallBack.Error(new Refusal(400, "access_denied", "The person refused."));
    }

    private Refusal? JudgeClient(LoginForm query)
    {
        if (!clients.TryFind(query["client_id"], out var client)) return LoginRefusal.InvalidRequest("The client_id is missing, or no client has it.");
        if (client.Accept(query["redirect_uri"]) is null)
        {
            return LoginRefusal.InvalidRequest(client.RedirectUris.Count > 0
                ? "The redirect_uri is missing, or none of the client's."
                : "The redirect_uri is missing, or neither https nor http on loopback, or has a fragment or a user.");
        }

        return LoginScopes.Parse(query["scope"]) is null ? LoginRefusal.InvalidScope() : null;
    }

    private static Refusal? JudgeType(string? type) =>
        type == "code" ? null : new Refusal(400, type is null ? "invalid_request" : "unsupported_response_type", "The response_type must be code.");
}
