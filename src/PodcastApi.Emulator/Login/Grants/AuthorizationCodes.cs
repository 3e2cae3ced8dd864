namespace PodcastApi.Emulator;

internal sealed class AuthorizationCodes(TimeProvider time)
{
    internal const int MaxCodes = 1000;

    // As documented.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly BoundedDictionary<AuthorizationCode> _codes = new(MaxCodes);

    internal string Issue(CodeConsent requested, EmulatedUser user)
    {
        var code = RandomToken.Code();
        _codes.TryAdd(code, new AuthorizationCode(requested, user, time.GetUtcNow() + Lifetime));
        return code;
    }

    internal void Clear() => _codes.Clear();

    /// <summary>Removes and returns a code, even if the request turns out to be invalid. Null if it is unknown or expired.</summary>
    internal AuthorizationCode? Take(string code) =>
        _codes.TryTake(code, out var found) && found.ExpiresAt > time.GetUtcNow() ? found : null;
}
