namespace PodcastApi.Emulator;

/// <summary>
/// Login with Amazon, emulated: its endpoints for a client, and for a test the person who approves. The tokens that it
/// gives are good for the emulated API.
/// </summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class EmulatedLogin
{
    private readonly PodcastApiEmulator _emulator;
    private readonly LoginService _service;

    internal EmulatedLogin(PodcastApiEmulator emulator, LoginService service)
    {
        _emulator = emulator;
        _service = service;
    }

    /// <summary>Where requests go. Without a port, addresses that only <see cref="PodcastApiEmulator.CreateHandler"/> serves.</summary>
    public LoginEndpoints Endpoints => new(new Uri(_emulator.BaseAddress, "/"));

    /// <summary>The programs that people can log in to.</summary>
    public LoginClients Clients => _service.Clients;

    /// <summary>How many access tokens were given, whatever became of them.</summary>
    public int TokensIssued => _service.Tokens.AccessCount;

    internal IssuedTokens Tokens => _service.Tokens;

    /// <summary>Approves on the authorize page, as a person in a browser; the journal lists the requests.</summary>
    /// <param name="authorizeUrl">Where the client sends the browser.</param>
    /// <param name="user">Who approves; null for the default user.</param>
    /// <param name="cancellationToken">Ends the wait for a slow page.</param>
    /// <returns>The call-back, which the browser would go on to: nothing is sent there.</returns>
    /// <exception cref="InvalidOperationException">There was no page to approve on; the message says what came instead.</exception>
    public Task<Uri> ApproveAsync(Uri authorizeUrl, EmulatedUser? user = null, CancellationToken cancellationToken = default) =>
        DecideAsync(authorizeUrl, "approve", user, cancellationToken);

    /// <summary>Rejects on the authorize page.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<Uri> RejectAsync(Uri authorizeUrl, CancellationToken cancellationToken = default) =>
        DecideAsync(authorizeUrl, "reject", null, cancellationToken);

    /// <summary>Approves what a device asks for.</summary>
    /// <param name="userCode">What the device shows.</param>
    /// <param name="user">Who approves; null for the default user.</param>
    /// <exception cref="ArgumentException">No device waits for this code.</exception>
    public void Approve(string userCode, EmulatedUser? user = null) => Decide(userCode, Known(user));

    /// <summary>Rejects what a device asks for.</summary>
    /// <inheritdoc cref="Approve"/>
    public void Reject(string userCode) => Decide(userCode, null);

    /// <summary>Has all access tokens that a login gave rejected from now on, as those whose hour is over.</summary>
    public void ExpireTokens() => _emulator.Users.EndIssued();

    /// <summary>Has all refresh tokens rejected from now on, with <c>invalid_grant</c>.</summary>
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
        if (_service.Pairs.FindWaiting(userCode)?.Decide(user) is not true) throw new ArgumentException("No device waits for this code: it is unknown, used or too old.", nameof(userCode));
    }

    private EmulatedUser Known(EmulatedUser? user) =>
        user is null || _emulator.Users.Added.Contains(user) ? user ?? _emulator.DefaultUser : throw new ArgumentException("Log in a user whom Users.Add has returned.", nameof(user));
}
