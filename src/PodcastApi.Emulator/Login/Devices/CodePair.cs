namespace PodcastApi.Emulator;

/// <summary>A device authorization that waits for the user.</summary>
internal sealed class CodePair(
    LoginClient client,
    IReadOnlyList<string> scopes,
    string userCode,
    string deviceCode,
    DateTimeOffset expiresAt)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _lastPoll;

    internal LoginClient Client { get; } = client;

    internal IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>The code that the user enters.</summary>
    internal string UserCode { get; } = userCode;

    /// <summary>The code that the device sends.</summary>
    internal string DeviceCode { get; } = deviceCode;

    internal DateTimeOffset ExpiresAt { get; } = expiresAt;

    internal bool IsDecided { get; private set; }

    /// <summary>The user who approved; null if rejected or not decided.</summary>
    internal EmulatedUser? ApprovedBy { get; private set; }

    /// <summary>Sets the decision; returns false if there already was one.</summary>
    internal bool Decide(EmulatedUser? user)
    {
        lock (_lock)
        {
            if (IsDecided) return false;
            ApprovedBy = user;
            return IsDecided = true;
        }
    }

    /// <summary>Returns whether the last poll is less than the interval ago. Polls that come too soon count as well.</summary>
    internal bool ComesTooSoon(DateTimeOffset now, TimeSpan interval)
    {
        lock (_lock)
        {
            var tooSoon = now < _lastPoll + interval;
            _lastPoll = now;
            return tooSoon;
        }
    }
}
