namespace PodcastApi;

/// <summary>Stores the tokens of one login in memory, until the process ends. Thread-safe.</summary>
/// <param name="login">The tokens to start with; null for none.</param>
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
