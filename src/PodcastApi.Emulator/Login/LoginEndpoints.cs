namespace PodcastApi.Emulator;

/// <summary>The addresses of the emulated Login with Amazon, on the API's origin but outside its base path.</summary>
public sealed class LoginEndpoints
{
    internal LoginEndpoints(Uri origin)
    {
        Authorize = new Uri(origin, LoginRouter.AuthorizePath);
        Token = new Uri(origin, LoginRouter.TokenPath);
        CodePair = new Uri(origin, LoginRouter.CodePairPath);
        Device = new Uri(origin, LoginRouter.DevicePath);
    }

    /// <summary>The authorize page, for a browser.</summary>
    public Uri Authorize { get; }

    /// <summary>The token endpoint, for form posts.</summary>
    public Uri Token { get; }

    /// <summary>The code pair endpoint, for form posts by devices.</summary>
    public Uri CodePair { get; }

    /// <summary>The <c>verification_uri</c>, for a browser. <c>?code=</c> prefills the code.</summary>
    public Uri Device { get; }

    /// <summary>Returns a value for <see cref="LoginWithAmazonOptions.Endpoints"/>.</summary>
    public LoginWithAmazonEndpoints ForClient() => new() { Authorize = Authorize, Token = Token, CodePair = CodePair };
}
