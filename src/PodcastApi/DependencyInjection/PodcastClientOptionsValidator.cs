using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Runs the client's own validation when the host starts.</summary>
internal sealed class PodcastClientOptionsValidator : IValidateOptions<PodcastClientOptions>
{
    public ValidateOptionsResult Validate(string? name, PodcastClientOptions options)
    {
        try
        {
            _ = new PodcastClientSettings(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail((string.IsNullOrEmpty(name) ? "" : $"Client \"{name}\": ") + e.Message);
        }
    }
}
