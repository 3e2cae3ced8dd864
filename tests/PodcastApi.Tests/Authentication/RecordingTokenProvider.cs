namespace PodcastApi.Tests.Authentication;

/// <summary>Gives the tokens one after the other, and the last one for ever.</summary>
internal sealed class RecordingTokenProvider(params string[] tokens) : IAccessTokenProvider
{
    internal List<AccessTokenRequest> Requested { get; } = [];

    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        Requested.Add(request);
        return new(tokens[Math.Min(Requested.Count - 1, tokens.Length - 1)]);
    }
}
