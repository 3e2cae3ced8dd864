namespace PodcastApi;

/// <summary>Keeps a login as long as the process lives, such as one that a person has just made. Thread-safe.</summary>
/// <param name="login">What it holds at first; null for nothing.</param>
public sealed class InMemoryTokenStore(LoginTokens? login = null) : ITokenStore
{
    private volatile LoginTokens? _login = login;

    /// <inheritdoc/>
    public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken) => new(_login);

    /// <inheritdoc/>
    public ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken)
    {
        _login = login ?? throw new ArgumentNullException(nameof(login));
        return default;
    }
}
