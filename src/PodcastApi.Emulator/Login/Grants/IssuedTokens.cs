using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The tokens issued by logins.</summary>
internal sealed class IssuedTokens(PodcastUsers users, LoginOptions options, TimeProvider time)
{
    internal const int MaxRefreshTokens = 10_000;

    private readonly BoundedDictionary<RefreshToken> _refreshTokens = new(MaxRefreshTokens);
    private int _accessCount;

    internal int AccessCount => _accessCount;

    /// <summary>The valid refresh tokens, oldest first.</summary>
    internal IReadOnlyList<KeyValuePair<string, RefreshToken>> RefreshTokens => _refreshTokens.Entries;

    internal string Issue(RefreshToken token)
    {
        var text = RandomToken.RefreshToken();
        Put(text, token);
        return text;
    }

    /// <summary>Adds a refresh token. The latest are kept.</summary>
    internal void Put(string text, RefreshToken token)
    {
        _refreshTokens.TryAdd(text, token);
        users.Changes.Tell();
    }

    internal bool TryFind(string text, out RefreshToken? token) => _refreshTokens.TryGet(text, out token);

    /// <summary>Revokes a refresh token; returns whether it was valid and this call revoked it.</summary>
    internal bool Revoke(string text)
    {
        var wasGood = _refreshTokens.TryTake(text, out _);
        if (wasGood) users.Changes.Tell();
        return wasGood;
    }

    /// <summary>Revokes the refresh tokens of a user.</summary>
    internal void RevokeAllOf(EmulatedUser user)
    {
        foreach (var (text, token) in RefreshTokens)
        {
            if (token.User == user) Revoke(text);
        }
    }

    internal void RevokeAll()
    {
        _refreshTokens.Clear();
        users.Changes.Tell();
    }

    /// <summary>Creates the response of the token endpoint.</summary>
    internal JsonObject Response(Grant grant)
    {
        var text = RandomToken.AccessToken();
        users.Issue(text, new AccessToken(grant.User!, grant.Scopes, time.GetUtcNow() + options.AccessTokenLifetime));
        Interlocked.Increment(ref _accessCount);
        var seconds = (long)options.AccessTokenLifetime.TotalSeconds;
        var body = new JsonObject { ["access_token"] = text, ["token_type"] = "bearer" };
        body["expires_in"] = options.SendsExpiresInAsText ? seconds.ToString(CultureInfo.InvariantCulture) : seconds;
        if (grant.RefreshToken is not null) body["refresh_token"] = grant.RefreshToken;
        return body;
    }
}
