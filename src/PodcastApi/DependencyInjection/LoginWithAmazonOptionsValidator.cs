using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Validates the settings of a login when the host starts.</summary>
internal sealed class LoginWithAmazonOptionsValidator : IValidateOptions<LoginWithAmazonOptions>
{
    // The client that uses each store. Two clients that share a store would overwrite each other.
    private readonly ConditionalWeakTable<ITokenStore, string> _owners = new();

    public ValidateOptionsResult Validate(string? name, LoginWithAmazonOptions options)
    {
        var prefix = string.IsNullOrEmpty(name) ? "" : $"Client \"{name}\": ";
        try
        {
            _ = new LoginSettings(options);
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(prefix + e.Message);
        }

        return options.TokenStore is not { } store || _owners.GetValue(store, _ => name ?? "") == (name ?? "")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                prefix
                    + "its ITokenStore is that of another login, and a store holds one: give each client its own, with "
                    + "AddKeyedSingleton and the client's name as the key, or by the option TokenStore."
            );
    }
}
