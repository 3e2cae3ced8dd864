namespace PodcastApi.Emulator;

/// <summary>Where an emulator's Login with Amazon takes requests: on the API's origin, outside its base path.</summary>
public sealed class LoginEndpoints
{
    internal LoginEndpoints(Uri origin)
    {
        Authorize = new Uri(origin, LoginRouter.AuthorizePath);
        Token = new Uri(origin, LoginRouter.TokenPath);
        CodePair = new Uri(origin, LoginRouter.CodePairPath);
        Device = new Uri(origin, LoginRouter.DevicePath);
    }

    /// <summary>For a browser.</summary>
    public Uri Authorize { get; }

    /// <summary>For form posts.</summary>
    public Uri Token { get; }

    /// <summary>For form posts of devices.</summary>
    public Uri CodePair { get; }

    /// <summary>The <c>verification_uri</c>, for a browser; <c>?code=</c> fills the code in.</summary>
    public Uri Device { get; }

    /// <summary>For <see cref="LoginWithAmazonOptions.Endpoints"/>.</summary>
    public LoginWithAmazonEndpoints ForClient() => new() { Authorize = Authorize, Token = Token, CodePair = CodePair };
}
