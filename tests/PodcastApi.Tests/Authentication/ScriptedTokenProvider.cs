namespace PodcastApi.Tests.Authentication;

/// <summary>Gives, or throws, what it is told to.</summary>
internal sealed class ScriptedTokenProvider(Func<string> next) : IAccessTokenProvider
{
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) => new(next());
}
