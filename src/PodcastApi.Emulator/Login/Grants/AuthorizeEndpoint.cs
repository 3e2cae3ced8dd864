namespace PodcastApi.Emulator;

/// <summary>The authorize page.</summary>
internal sealed class AuthorizeEndpoint(LoginClients clients, ConsentPages pages, AuthorizationCodes codes, TimeProvider time)
{
    private static readonly TimeSpan PageLifetime = TimeSpan.FromMinutes(30);

    internal EmulatorResponse Handle(RequestContext call) => call.Request.Method == "POST" ? Decide(call) : Show(call);

    private EmulatorResponse Show(RequestContext call)
    {
        // As at Amazon: errors in the client, redirect URI or scope are shown to the user and not sent to the client.
        call.Rejection = LoginForm.ReadQuery(call.Request, out var query) ?? JudgeClient(query);
        if (call.Rejection is not null) return LoginPage.Error(call.Rejection);
        _ = clients.TryFind(query["client_id"], out var client);
        var back = new CallBack(client!.Accept(query["redirect_uri"])!, query["state"]);
        call.Rejection = JudgeType(query["response_type"]) ?? CodeChallenge.Read(query, out _);
        if (call.Rejection is not null) return back.Error(call.Rejection);
        CodeChallenge.Read(query, out var challenge);
        var consent = new CodeConsent(client, LoginScopes.Parse(query["scope"])!, time.GetUtcNow() + PageLifetime, back, challenge);
        var note = HtmlText.Of($"<p>This browser then continues to <code>{back.RedirectUri.AbsoluteUri}</code>.</p>");
        return pages.Show(consent, LoginRouter.AuthorizePath, note, back.Origin);
    }

    private EmulatorResponse Decide(RequestContext call)
    {
        call.Rejection = pages.Decide<CodeConsent>(call.Request, out var decision);
        if (call.Rejection is not null) return LoginPage.Error(call.Rejection);
        call.User = decision.User;
        return decision.User is { } user
            ? decision.Consent.CallBack.Code(codes.Issue(decision.Consent, user))
            : decision.Consent.CallBack.Error(new ApiError(400, "access_denied", "The user rejected the request."));
    }

    private ApiError? JudgeClient(LoginForm query)
    {
        if (!clients.TryFind(query["client_id"], out var client)) return LoginError.InvalidRequest("The client_id is missing or unknown.");
        if (client.Accept(query["redirect_uri"]) is null)
        {
            return LoginError.InvalidRequest(client.RedirectUris.Count > 0
                ? "The redirect_uri is missing or not registered for the client."
                : "The redirect_uri is missing, or neither https nor http on loopback, or has a fragment or a user.");
        }

        return LoginScopes.Parse(query["scope"]) is null ? LoginError.InvalidScope() : null;
    }

    private static ApiError? JudgeType(string? type) =>
        type == "code"
            ? null
            : new ApiError(400, type is null ? "invalid_request" : "unsupported_response_type", "The response_type must be code.");
}
