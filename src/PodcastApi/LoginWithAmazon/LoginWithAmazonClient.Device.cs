namespace PodcastApi;

public sealed partial class LoginWithAmazonClient
{
    private static readonly TimeSpan DefaultCodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);

    /// <summary>Starts a device login: returns a code that the user enters on a web page (RFC 8628).</summary>
    /// <param name="scopes">The scopes to request, at least one, such as <c>music::catalog</c>.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">The endpoints contain no device authorization endpoint.</exception>
    /// <exception cref="LoginException">The request was rejected, or there was no valid response.</exception>
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

    /// <summary>Waits until the user has entered the code, and polls no faster than the service allows.</summary>
    /// <remarks>
    /// <c>slow_down</c> adds 5 seconds to all further delays (RFC 8628). If the connection fails or the response is a 5xx or 429, polling
    /// continues, with two times and then four times the delay until a response arrives.
    /// </remarks>
    /// <param name="device">The result of <see cref="StartDeviceAuthorizationAsync(IEnumerable{string}, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Cancels the wait at once.</param>
    /// <exception cref="ArgumentException">
    /// The device authorization has lost its codes or scopes, for example when it was serialized.
    /// </exception>
    /// <exception cref="LoginException">
    /// The user rejected the login, the code expired (start again), or the response is invalid.
    /// </exception>
    public Task<LoginTokens> WaitForDeviceAuthorizationAsync(DeviceAuthorization device, CancellationToken cancellationToken = default)
    {
        _ = device ?? throw new ArgumentNullException(nameof(device));
        // Newtonsoft.Json treats required properties as optional.
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
        var response = await _transport.PostAsync(form, settings, cancellationToken).ConfigureAwait(false);
        return new DeviceAuthorization
        {
            UserCode =
                response["user_code"] is { } code && !code.Any(char.IsControl)
                    ? code
                    : throw LoginExceptionFactory.Unusable(form, response, "user_code is missing, or can't be typed"),
            DeviceCode = response["device_code"] ?? throw LoginExceptionFactory.Unusable(form, response, "device_code is missing"),
            VerificationUri =
                Page(response["verification_uri"])
                ?? throw LoginExceptionFactory.Unusable(form, response, "verification_uri is missing, or no address of a page"),
            ExpiresAt = settings.Time.GetUtcNow() + (response.Seconds("expires_in") ?? DefaultCodeLife),
            Interval = response.Seconds("interval") is not { } interval
                ? DefaultInterval
                : interval > DeviceTokenPoller.LeastInterval ? interval : DeviceTokenPoller.LeastInterval,
            Scopes = scopes,
        };
    }

    /// <summary>Requests the tokens without client ID and secret: Amazon documents only these fields.</summary>
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
