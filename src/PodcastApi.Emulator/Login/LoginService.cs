namespace PodcastApi.Emulator;

/// <summary>Handles login requests, independently of how they arrive.</summary>
internal sealed class LoginService
{
    private readonly AuthorizeEndpoint _authorize;
    private readonly TokenEndpoint _token;
    private readonly CodePairEndpoint _codePair;
    private readonly DeviceEndpoint _device;

    internal LoginService(LoginOptions options, PodcastUsers users, TimeProvider time, Func<Uri> ownOrigin)
    {
        var (pages, codes) = (new ConsentPages(users, time), new AuthorizationCodes(time));
        Tokens = new IssuedTokens(users, options, time);
        Pairs = new CodePairs(options, time);
        _authorize = new AuthorizeEndpoint(Clients, pages, codes, time);
        _token = new TokenEndpoint(
            new CodeGrant(Clients, codes, Tokens),
            new RefreshGrant(Clients, Tokens, options),
            new DeviceGrant(Pairs, Tokens),
            Tokens);
        _codePair = new CodePairEndpoint(Clients, Pairs, options, ownOrigin);
        _device = new DeviceEndpoint(Pairs, pages);
    }

    internal LoginClients Clients { get; } = new();

    internal IssuedTokens Tokens { get; }

    internal CodePairs Pairs { get; }

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
