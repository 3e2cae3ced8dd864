namespace PodcastApi.Emulator;

/// <summary>
/// An emulator of Login with Amazon: its endpoints for clients, and methods for tests to approve as a user. The issued
/// tokens are valid for the emulated API.
/// </summary>
/// <remarks>Thread-safe, also while requests are handled.</remarks>
public sealed class EmulatedLogin
{
    private readonly PodcastApiEmulator _emulator;
    private readonly LoginService _service;

    internal EmulatedLogin(PodcastApiEmulator emulator, LoginService service)
    {
        _emulator = emulator;
        _service = service;
    }

    /// <summary>The addresses of the endpoints. Without a port, only <see cref="PodcastApiEmulator.CreateHandler"/> serves them.</summary>
    public LoginEndpoints Endpoints => new(new Uri(_emulator.BaseAddress, "/"));

    /// <summary>The client applications of the login.</summary>
    public LoginClients Clients => _service.Clients;

    /// <summary>The total number of access tokens issued.</summary>
    public int TokensIssued => _service.Tokens.AccessCount;

    internal IssuedTokens Tokens => _service.Tokens;

    /// <summary>Approves on the authorize page, like a user in a browser. The journal lists the requests.</summary>
    /// <param name="authorizeUrl">The URL that the client opens in the browser.</param>
    /// <param name="user">The user who approves; null for the default user.</param>
    /// <param name="cancellationToken">Cancels waiting for a slow page.</param>
    /// <returns>The redirect URI with its parameters. No request is sent to it.</returns>
    /// <exception cref="InvalidOperationException">The response is not a consent page. The message contains its error.</exception>
    public Task<Uri> ApproveAsync(Uri authorizeUrl, EmulatedUser? user = null, CancellationToken cancellationToken = default) =>
        DecideAsync(authorizeUrl, "approve", user, cancellationToken);

    /// <summary>Rejects on the authorize page.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<Uri> RejectAsync(Uri authorizeUrl, CancellationToken cancellationToken = default) =>
        DecideAsync(authorizeUrl, "reject", null, cancellationToken);

    /// <summary>Approves a device authorization.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="user">The user who approves; null for the default user.</param>
    /// <exception cref="ArgumentException">No device is waiting for this code.</exception>
    public void Approve(string userCode, EmulatedUser? user = null) => Decide(userCode, Known(user));

    /// <summary>Rejects a device authorization.</summary>
    /// <inheritdoc cref="Approve"/>
    public void Reject(string userCode) => Decide(userCode, null);

    /// <summary>Expires all access tokens issued by a login: they are rejected from now on.</summary>
    public void ExpireTokens() => _emulator.Users.EndIssued();

    /// <summary>Revokes all refresh tokens: they are rejected with <c>invalid_grant</c> from now on.</summary>
    public void RevokeRefreshTokens() => _service.Tokens.RevokeAll();

    private Task<Uri> DecideAsync(Uri authorizeUrl, string decision, EmulatedUser? user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorizeUrl);
        var number = _emulator.Users.Added.ToList().IndexOf(Known(user));
        return new SimulatedUser(_emulator.CreateHandler(), decision, number).DecideAsync(authorizeUrl, cancellationToken);
    }

    private void Decide(string userCode, EmulatedUser? user)
    {
        ArgumentNullException.ThrowIfNull(userCode);
        if (_service.Pairs.FindWaiting(userCode)?.Decide(user) is not true)
            throw new ArgumentException("No device is waiting for this code: it is unknown, used or expired.", nameof(userCode));
    }

    private EmulatedUser Known(EmulatedUser? user) =>
        user is null || _emulator.Users.Added.Contains(user)
            ? user ?? _emulator.DefaultUser
            : throw new ArgumentException("Use a user that Users.Add returned.", nameof(user));
}
