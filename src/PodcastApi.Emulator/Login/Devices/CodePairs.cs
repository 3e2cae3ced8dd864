namespace PodcastApi.Emulator;

/// <summary>The code pairs of devices.</summary>
internal sealed class CodePairs(LoginOptions options, TimeProvider time)
{
    internal const int MaxPairs = 1000;

    private readonly BoundedDictionary<CodePair> _byDeviceCode = new(MaxPairs);
    private readonly BoundedDictionary<CodePair> _byUserCode = new(MaxPairs);

    internal CodePair Create(LoginClient client, IReadOnlyList<string> scopes)
    {
        while (true)
        {
            var pair = new CodePair(
                client,
                scopes,
                RandomToken.UserCode(),
                RandomToken.DeviceCode(),
                time.GetUtcNow() + options.CodePairLifetime);

            // User codes are short, so duplicates can occur.
            if (!_byUserCode.TryAdd(pair.UserCode, pair)) continue;
            _byDeviceCode.TryAdd(pair.DeviceCode, pair);
            return pair;
        }
    }

    /// <summary>Finds a code pair for the device; null if it is unknown, used or expired.</summary>
    internal CodePair? Find(string deviceCode, string userCode) =>
        _byDeviceCode.TryGet(deviceCode, out var pair) && pair.UserCode == userCode && IsGood(pair) ? pair : null;

    /// <summary>Finds a code pair for the user, ignoring case, spaces and hyphens. Also null if already decided.</summary>
    internal CodePair? FindWaiting(string userCode)
    {
        var typed = string.Concat(userCode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return _byUserCode.TryGet(typed, out var pair) && IsGood(pair) && !pair.IsDecided ? pair : null;
    }

    internal bool ComesTooSoon(CodePair pair) => pair.ComesTooSoon(time.GetUtcNow(), options.PollingInterval);

    internal void Clear()
    {
        _byUserCode.Clear();
        _byDeviceCode.Clear();
    }

    /// <summary>Removes a code pair; returns whether this call removed it.</summary>
    internal bool Remove(CodePair pair)
    {
        _byUserCode.TryTake(pair.UserCode, out _);
        return _byDeviceCode.TryTake(pair.DeviceCode, out _);
    }

    private bool IsGood(CodePair pair) => pair.ExpiresAt > time.GetUtcNow();
}
