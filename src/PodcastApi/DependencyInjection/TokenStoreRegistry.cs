using System.Runtime.CompilerServices;

namespace PodcastApi;

/// <summary>Whose login a store holds: two in one would take each other's place.</summary>
internal sealed class TokenStoreRegistry
{
    private readonly ConditionalWeakTable<ITokenStore, string> _owners = new();

    /// <summary>False: it holds the login of another client.</summary>
    internal bool Claim(ITokenStore store, string name) => _owners.GetValue(store, _ => name) == name;
}
