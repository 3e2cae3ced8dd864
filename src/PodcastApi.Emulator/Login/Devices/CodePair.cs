namespace PodcastApi.Emulator;

/// <summary>A device that waits for a person.</summary>
internal sealed class CodePair(LoginClient client, IReadOnlyList<string> scopes, string userCode, string deviceCode, DateTimeOffset expiresAt)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _lastPoll;

    internal LoginClient Client { get; } = client;

    internal IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>For the person.</summary>
    internal string UserCode { get; } = userCode;

    /// <summary>For the device.</summary>
    internal string DeviceCode { get; } = deviceCode;

    internal DateTimeOffset ExpiresAt { get; } = expiresAt;

    internal bool IsDecided { get; private set; }

    /// <summary>Null when it was rejected, or is not decided.</summary>
    internal EmulatedUser? ApprovedBy { get; private set; }

    /// <summary>The first decision holds.</summary>
    internal bool Decide(EmulatedUser? user)
    {
        lock (_gate)
        {
            if (IsDecided) return false;
            ApprovedBy = user;
            return IsDecided = true;
        }
    }

    /// <summary>Whether the last poll was less than the interval ago; one that came too soon counts too.</summary>
    internal bool ComesTooSoon(DateTimeOffset now, TimeSpan interval)
    {
        lock (_gate)
        {
            var tooSoon = now < _lastPoll + interval;
            _lastPoll = now;
            return tooSoon;
        }
    }
}
