namespace PodcastApi.Emulator;

/// <summary>The devices that wait.</summary>
internal sealed class CodePairs(LoginOptions options, TimeProvider time)
{
    internal const int MaxPairs = 1000;

    private readonly BoundedDictionary<CodePair> _byDeviceCode = new(MaxPairs);
    private readonly BoundedDictionary<CodePair> _byUserCode = new(MaxPairs);

    internal CodePair Create(LoginClient client, IReadOnlyList<string> scopes)
    {
        while (true)
        {
            var pair = new CodePair(client, scopes, RandomToken.UserCode(), RandomToken.DeviceCode(), time.GetUtcNow() + options.CodePairLifetime);

            // Short: once in a while two are the same.
            if (!_byUserCode.TryAdd(pair.UserCode, pair)) continue;
            _byDeviceCode.TryAdd(pair.DeviceCode, pair);
            return pair;
        }
    }

    /// <summary>For the device. Null when it is unknown, used or too old.</summary>
    internal CodePair? Find(string deviceCode, string userCode) =>
        _byDeviceCode.TryGet(deviceCode, out var pair) && pair.UserCode == userCode && IsGood(pair) ? pair : null;

    /// <summary>For the person, who types it in any case, and with spaces or hyphens. Null also when it is decided.</summary>
    internal CodePair? FindWaiting(string userCode)
    {
        var typed = string.Concat(userCode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return _byUserCode.TryGet(typed, out var pair) && IsGood(pair) && !pair.IsDecided ? pair : null;
    }

    internal bool ComesTooSoon(CodePair pair) => pair.ComesTooSoon(time.GetUtcNow(), options.PollingInterval);

    /// <summary>Whether this call is the one that removed it.</summary>
    internal bool Remove(CodePair pair)
    {
        _byUserCode.TryTake(pair.UserCode, out _);
        return _byDeviceCode.TryTake(pair.DeviceCode, out _);
    }

    private bool IsGood(CodePair pair) => pair.ExpiresAt > time.GetUtcNow();
}
