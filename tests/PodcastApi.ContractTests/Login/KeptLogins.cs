using System.Collections.Concurrent;

namespace PodcastApi.ContractTests.Login;

/// <summary>A store that records everything saved to it.</summary>
internal sealed class KeptLogins(LoginTokens first) : ITokenStore
{
    private readonly ConcurrentQueue<LoginTokens> _all = new([first]);
    private readonly InMemoryTokenStore _store = new(first);

    internal IReadOnlyList<LoginTokens> All => [.. _all];

    public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken) => _store.ReadAsync(cancellationToken);

    public ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken)
    {
        _all.Enqueue(login);
        return _store.SaveAsync(login, cancellationToken);
    }
}
