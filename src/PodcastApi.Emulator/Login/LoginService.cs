namespace PodcastApi.Emulator;

/// <summary>Handles login requests, independently of how they arrive.</summary>
internal sealed class LoginService
{
    private readonly AuthorizeEndpoint _authorize;
    private readonly TokenEndpoint _token;
    private readonly CodePairEndpoint _codePair;
    private readonly DeviceEndpoint _device;
    private readonly ConsentPages _pages;
    private readonly AuthorizationCodes _codes;

    internal LoginService(LoginOptions options, PodcastUsers users, TimeProvider time, Func<Uri> ownOrigin)
    {
        (_pages, _codes) = (new ConsentPages(users, time), new AuthorizationCodes(time));
        Tokens = new IssuedTokens(users, options, time);
        Pairs = new CodePairs(options, time);
        _authorize = new AuthorizeEndpoint(Clients, _pages, _codes, time);
        _token = new TokenEndpoint(
            new CodeGrant(Clients, _codes, Tokens),
            new RefreshGrant(Clients, Tokens, options),
            new DeviceGrant(Pairs, Tokens),
            Tokens);
        _codePair = new CodePairEndpoint(Clients, Pairs, options, ownOrigin);
        _device = new DeviceEndpoint(Pairs, _pages);
    }

    internal LoginClients Clients { get; } = new();

    internal IssuedTokens Tokens { get; }

    internal CodePairs Pairs { get; }

    /// <summary>Ends the logins in progress and revokes all refresh tokens.</summary>
    internal void Reset()
    {
        _pages.Clear();
        _codes.Clear();
        Pairs.Clear();
        Tokens.RevokeAll();
    }

    internal EmulatorResponse Handle(RequestContext call)
    {
        var endpoint = call.LoginEndpoint!.Value;
        string[] methods = LoginRouter.IsPage(endpoint) ? ["GET", "POST"] : ["POST"];
        if (!methods.Contains(call.Request.Method))
        {
            call.Rejection = ApiError.WrongMethod(methods) with { Code = "invalid_request" };
            return LoginResponse.Error(call, call.Rejection);
        }

        return endpoint switch
        {
            LoginEndpoint.Authorize => _authorize.Handle(call),
            LoginEndpoint.Token => _token.Handle(call),
            LoginEndpoint.CodePair => _codePair.Handle(call),
            _ => _device.Handle(call),
        };
    }
}
