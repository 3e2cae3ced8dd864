namespace PodcastApi;

public sealed partial class LoginWithAmazonClient
{
    private static readonly TimeSpan DefaultCodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);

    /// <summary>Begins a login without a browser of its own: gives a code for a person to type into a page.</summary>
    /// <param name="scopes">At least one, such as <c>music::catalog</c>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">The endpoints hold no address for devices.</exception>
    /// <exception cref="LoginException">It was rejected, or no good response came.</exception>
    public Task<DeviceAuthorization> StartDeviceAuthorizationAsync(
        IEnumerable<string> scopes,
        CancellationToken cancellationToken = default)
    {
        var list = CheckScopes(scopes);
        var settings = _settings;
        var endpoint =
            settings.Endpoints.CodePair
            ?? throw new InvalidOperationException(
                "Endpoints.CodePair is null: set it to log in by a code. Amazon documents it for North America alone.");
        return UntilDisposedAsync(stop => StartDeviceAuthorizationAsync(settings, endpoint, list, stop), cancellationToken);
    }

    /// <summary>Waits until the person has typed the code, asking no faster than the service allows.</summary>
    /// <remarks>
    /// <c>slow_down</c> makes all further waits 5 seconds longer (RFC 8628). No connection, a 5xx or 429 does not end it: it
    /// asks on, with waits twice and then four times as long until a response comes.
    /// </remarks>
    /// <param name="device">What <see cref="StartDeviceAuthorizationAsync(IEnumerable{string}, CancellationToken)"/> gave.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <exception cref="ArgumentException">It was kept somewhere, and came back without its codes.</exception>
    /// <exception cref="LoginException">The person rejected, or the code expired: start again. Or the response was none.</exception>
    public Task<LoginTokens> WaitForDeviceAuthorizationAsync(DeviceAuthorization device, CancellationToken cancellationToken = default)
    {
        _ = device ?? throw new ArgumentNullException(nameof(device));
        // Newtonsoft.Json takes what is required for optional.
        if (string.IsNullOrEmpty(device.DeviceCode) || string.IsNullOrEmpty(device.UserCode) || device.Scopes is null)
        {
            throw new ArgumentException(
                "DeviceCode, UserCode or Scopes is missing: give the whole of what StartDeviceAuthorizationAsync gave, or start the "
                    + "login again.",
                nameof(device));
        }

        var settings = _settings;
        return UntilDisposedAsync(
            new DeviceTokenPoller(settings, device, (requested, stop) => PollAsync(settings, requested, stop)).RunAsync,
            cancellationToken);
    }

    private async Task<DeviceAuthorization> StartDeviceAuthorizationAsync(
        LoginSettings settings, Uri endpoint, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var form = new OAuthRequest(
            OAuthRequestKind.CodePair,
            endpoint,
            ("response_type", "device_code"),
            ("client_id", settings.ClientId),
            ("scope", string.Join(" ", scopes)));
        var reply = await _exchange.PostAsync(form, settings, cancellationToken).ConfigureAwait(false);
        return new DeviceAuthorization
        {
            UserCode =
                reply["user_code"] is { } code && !code.Any(char.IsControl)
                    ? code
                    : throw LoginExceptionFactory.Unusable(form, reply, "user_code is missing, or can't be typed"),
            DeviceCode = reply["device_code"] ?? throw LoginExceptionFactory.Unusable(form, reply, "device_code is missing"),
            VerificationUri =
                Page(reply["verification_uri"])
                ?? throw LoginExceptionFactory.Unusable(form, reply, "verification_uri is missing, or no address of a page"),
            ExpiresAt = settings.Time.GetUtcNow() + (reply.Seconds("expires_in") ?? DefaultCodeLife),
            Interval = reply.Seconds("interval") is not { } interval
                ? DefaultInterval
                : interval > DeviceTokenPoller.LeastInterval ? interval : DeviceTokenPoller.LeastInterval,
            Scopes = scopes,
        };
    }

    /// <summary>Without the client's id and secret: Amazon documents these fields and no more.</summary>
    private Task<LoginTokens> PollAsync(LoginSettings settings, DeviceAuthorization device, CancellationToken cancellationToken) =>
        TokensAsync(
            settings,
            OAuthRequestKind.Poll,
            device.Scopes,
            cancellationToken,
            ("grant_type", "device_code"),
            ("device_code", device.DeviceCode),
            ("user_code", device.UserCode));

    private static Uri? Page(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "https" or "http" ? page : null;
}
