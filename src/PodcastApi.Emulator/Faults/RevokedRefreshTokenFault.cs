namespace PodcastApi.Emulator;

/// <summary>Revokes the refresh token of a request. Applied where refresh tokens are checked.</summary>
internal sealed class RevokedRefreshTokenFault() : Fault("revoked refresh token")
{
    internal override LoginEndpoint? Home => LoginEndpoint.Token;
}
