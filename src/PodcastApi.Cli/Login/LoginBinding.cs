namespace PodcastApi.Cli;

/// <summary>
/// What a login belongs to. Its refresh token goes to this address of the login alone, with this client, and its access token
/// to this API: an address that is changed later, by mistake or not, must not get them.
/// </summary>
/// <param name="ClientId">Of the Security Profile.</param>
/// <param name="Token">Where the tokens came from.</param>
/// <param name="BaseAddress">Of the API; ends in a slash.</param>
internal sealed record LoginBinding(string ClientId, Uri Token, Uri BaseAddress)
{
    /// <summary>Compares it with what is set now; what is not set is taken from here.</summary>
    /// <exception cref="UsageException">They differ, or lead over plain http that is not allowed.</exception>
    internal void Check(Uri? baseAddress, LoginEnvironment settings)
    {
        foreach (var address in new[] { BaseAddress, Token })
        {
            SafeAddress.Parse(address.AbsoluteUri, "stored login's address", Cli.BaseAddress.Default.AbsoluteUri, settings.AllowsInsecureHttp);
        }

        if (baseAddress is not null && baseAddress != BaseAddress) throw Differs("is for the API at", BaseAddress.AbsoluteUri, baseAddress.AbsoluteUri, "the base address");
        if (settings.ClientId.Value is { } client && client != ClientId) throw Differs("belongs to the client", ClientId, client, LoginEnvironment.ClientIdVariable);
        if (settings.Endpoints?.Token is { } token && token != Token) throw Differs("came from", Token.AbsoluteUri, token.AbsoluteUri, LoginEnvironment.AddressVariable);
    }

    private static UsageException Differs(string what, string stored, string now, string setting) =>
        new($"The stored login {what} {stored}, not {now}, and is not sent elsewhere. Log in again with podcastapi login, or change {setting} back.");
}
