namespace PodcastApi;

/// <summary>The response of the token endpoint as a login.</summary>
internal static class TokenResponse
{
    // Amazon documents that access tokens live an hour. Wrong numbers are no reason to lose a refresh token that came with
    // them: should the token end earlier, the API rejects it, and it is refreshed.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    internal static LoginTokens Read(OAuthRequest form, OAuthResponse reply, DateTimeOffset now, IReadOnlyList<string> scopes)
    {
        if (reply["token_type"] is { } type && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase)) throw LoginExceptionFactory.Unusable(form, reply, $"token_type is not bearer but {type}");
        var token = reply["access_token"] ?? throw LoginExceptionFactory.Unusable(form, reply, "access_token is missing");
        if (!Credentials.IsHeaderValue(token)) throw LoginExceptionFactory.Unusable(form, reply, "access_token holds a character other than visible ASCII, which a header can't carry");
        return new LoginTokens
        {
            AccessToken = token,
            RefreshToken = reply["refresh_token"],
            ExpiresAt = now + (reply.Seconds("expires_in") is { } life && life < OAuthResponse.Longest ? life : DefaultLife),
            Scopes = scopes,
        };
    }
}
