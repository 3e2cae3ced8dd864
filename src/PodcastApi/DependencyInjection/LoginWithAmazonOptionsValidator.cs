using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Runs the login's own checks when the host starts.</summary>
internal sealed class LoginWithAmazonOptionsValidator(TokenStoreRegistry owners) : IValidateOptions<LoginWithAmazonOptions>
{
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

        return options.TokenStore is not { } store || owners.Claim(store, name ?? "")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(prefix + "its ITokenStore is that of another login, and a store holds one: give each client its own, with AddKeyedSingleton and the client's name as the key, or by the option TokenStore.");
    }
}
