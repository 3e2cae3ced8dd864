namespace PodcastApi.Emulator;

/// <summary><c>grant_type=device_code</c></summary>
internal sealed class DeviceGrant(CodePairs pairs, IssuedTokens tokens)
{
    internal const string Type = "device_code";

    internal Grant Redeem(LoginForm form)
    {
        if (form.Require("device_code", "user_code") is { } rejection)
            return rejection;
        if (pairs.Find(form["device_code"]!, form["user_code"]!) is not { } pair)
            return LoginError.InvalidCodePair();
        if (form["client_id"] is { } id && id != pair.Client.Id)
            return LoginError.InvalidClient("The code pair belongs to another client.");
        if (pairs.ComesTooSoon(pair))
            return new ApiError(400, "slow_down", "This poll came before the interval had passed.");
        if (!pair.IsDecided)
            return new ApiError(400, "authorization_pending", "The user has not approved yet.") { IsExpected = true };
        if (!pairs.Remove(pair))
            return LoginError.InvalidCodePair();
        return pair.ApprovedBy is { } user
            ? new Grant(user, pair.Scopes, tokens.Issue(new RefreshToken(pair.Client.Id, user, pair.Scopes, NeedsSecret: false)))
            : new ApiError(400, "access_denied", "The user rejected the request.") { IsExpected = true };
    }
}
