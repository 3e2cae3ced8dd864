using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>The programs that people can log in to; at first <see cref="PodcastApiEmulator.ClientId"/> alone.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class LoginClients
{
    private readonly ConcurrentDictionary<string, LoginClient> _clients = new(StringComparer.Ordinal);

    internal LoginClients() => Add(PodcastApiEmulator.ClientId, PodcastApiEmulator.ClientSecret);

    /// <summary>All of them, in no particular order.</summary>
    public IReadOnlyCollection<LoginClient> All => [.. _clients.Values];

    /// <summary>Adds a client.</summary>
    /// <param name="id">The <c>client_id</c>.</param>
    /// <param name="secret">The <c>client_secret</c>; null for a program that can't keep one.</param>
    /// <param name="redirectUris">
    /// Where its logins may lead, compared as text: https, or http on loopback, without a fragment. None for any such.
    /// </param>
    /// <exception cref="ArgumentException">A client has this id already, or an address can't be one of a call-back.</exception>
    public LoginClient Add(string id, string? secret = null, params IReadOnlyList<Uri> redirectUris)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (secret is not null) ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        ArgumentNullException.ThrowIfNull(redirectUris);
        if (redirectUris.FirstOrDefault(uri => !LoginClient.IsPossible(uri)) is { } wrong)
        {
            throw new ArgumentException($"{wrong} is no address for a call-back; give one with https, or with http on loopback, without a fragment.", nameof(redirectUris));
        }

        var client = new LoginClient(id, secret, [.. redirectUris]);
        return _clients.TryAdd(id, client) ? client : throw new ArgumentException("A client has this id already; give another.", nameof(id));
    }

    internal bool TryFind(string? id, [NotNullWhen(true)] out LoginClient? client)
    {
        client = null;
        return id is not null && _clients.TryGetValue(id, out client);
    }

    /// <summary>Finds the client of a request, and checks its secret if it sends one.</summary>
    internal ApiError? Check(LoginForm form, out LoginClient client)
    {
        client = null!;
        if (form.Require("client_id") is { } missing) return missing;
        if (!TryFind(form["client_id"], out var known)) return LoginError.InvalidClient("No client has this client_id.");
        client = known;
        return form["client_secret"] is { } secret && !known.HasTheSecret(secret) ? LoginError.InvalidClient("The client_secret is wrong.") : null;
    }
}
