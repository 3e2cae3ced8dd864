namespace PodcastApi.Cli;

/// <summary>
/// The client and the addresses that a login is bound to. The refresh token is only sent to this token endpoint with this client,
/// and the access token only to this API: an address changed later, by mistake or not, must not receive them.
/// </summary>
/// <param name="ClientId">The client id of the Security Profile.</param>
/// <param name="Token">The token endpoint that issued the tokens.</param>
/// <param name="BaseAddress">The base address of the API, with a trailing slash.</param>
internal sealed record LoginBinding(string ClientId, Uri Token, Uri BaseAddress)
{
    /// <summary>Checks that the current settings match. Settings that are not set always match.</summary>
    /// <exception cref="UsageException">A setting differs, or an address is plain http that is not allowed.</exception>
    internal void Check(Uri? baseAddress, LoginEnvironment settings)
    {
        foreach (var address in new[] { BaseAddress, Token })
        {
            SafeAddress.Parse(
                address.AbsoluteUri,
                "stored login's address",
                Cli.BaseAddress.Default.AbsoluteUri,
                settings.AllowsInsecureHttp);
        }

        if (baseAddress is not null && baseAddress != BaseAddress)
            throw Differs("is for the API at", BaseAddress.AbsoluteUri, baseAddress.AbsoluteUri, "the base address");
        if (settings.ClientId.Value is { } client && client != ClientId)
            throw Differs("belongs to the client", ClientId, client, LoginEnvironment.ClientIdVariable);
        if (settings.Endpoints?.Token is { } token && token != Token)
            throw Differs("came from", Token.AbsoluteUri, token.AbsoluteUri, LoginEnvironment.AddressVariable);
    }

    private static UsageException Differs(string what, string stored, string now, string setting) =>
        new(
            $"The stored login {what} {stored}, not {now}, and is not sent elsewhere. Log in again with podcastapi login, or change "
                + $"{setting} back."
        );
}
