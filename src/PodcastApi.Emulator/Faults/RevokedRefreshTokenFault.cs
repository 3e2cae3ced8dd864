namespace PodcastApi.Emulator;

/// <summary>Looked for where refresh tokens are checked.</summary>
internal sealed class RevokedRefreshTokenFault() : Fault("revoked refresh token")
{
    internal override LoginEndpoint? Home => LoginEndpoint.Token;
}
