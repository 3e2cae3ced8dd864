using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>The client applications of the login. Initially contains only <see cref="PodcastApiEmulator.ClientId"/>.</summary>
/// <remarks>Thread-safe, also while requests are handled.</remarks>
public sealed class LoginClients
{
    private readonly ConcurrentDictionary<string, LoginClient> _clients = new(StringComparer.Ordinal);

    internal LoginClients() => Add(PodcastApiEmulator.ClientId, PodcastApiEmulator.ClientSecret);

    /// <summary>All clients, in no particular order.</summary>
    public IReadOnlyCollection<LoginClient> All => [.. _clients.Values];

    /// <summary>Adds a client.</summary>
    /// <param name="id">The <c>client_id</c>.</param>
    /// <param name="secret">The <c>client_secret</c>; null for a public client.</param>
    /// <param name="redirectUris">
    /// The allowed redirect URIs, compared as strings: https, or http on loopback, without a fragment. Empty allows any of
    /// these.
    /// </param>
    /// <exception cref="ArgumentException">A client with this id already exists, or an address is not valid as a redirect URI.</exception>
    public LoginClient Add(string id, string? secret = null, params IReadOnlyList<Uri> redirectUris)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (secret is not null) ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        ArgumentNullException.ThrowIfNull(redirectUris);
        if (redirectUris.FirstOrDefault(uri => !LoginClient.IsPossible(uri)) is { } wrong)
        {
            throw new ArgumentException(
                $"{wrong} is not a valid redirect URI; use https, or http on loopback, without a fragment.",
                nameof(redirectUris));
        }

        var client = new LoginClient(id, secret, [.. redirectUris]);
        return _clients.TryAdd(id, client)
            ? client
            : throw new ArgumentException("A client with this id already exists; use another id.", nameof(id));
    }

    internal bool TryFind(string? id, [NotNullWhen(true)] out LoginClient? client)
    {
        client = null;
        return id is not null && _clients.TryGetValue(id, out client);
    }

    /// <summary>Finds the client of a request and checks its secret, if sent.</summary>
    internal ApiError? Check(LoginForm form, out LoginClient client)
    {
        client = null!;
        if (form.Require("client_id") is { } missing) return missing;
        if (!TryFind(form["client_id"], out var known)) return LoginError.InvalidClient("No client has this client_id.");
        client = known;
        return form["client_secret"] is { } secret && !known.HasTheSecret(secret)
            ? LoginError.InvalidClient("The client_secret is wrong.")
            : null;
    }
}
