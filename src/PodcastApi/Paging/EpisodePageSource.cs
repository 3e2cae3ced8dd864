namespace PodcastApi;

/// <summary>Requests the pages of a listing from a client.</summary>
internal sealed class EpisodePageSource(IPodcastClient client, ListEpisodesSettings listing)
{
    private readonly PodcastCallOptions _options = new() { KeepBody = listing.KeepBody };

    internal Task<PodcastResponse<PodcastShow>> GetAsync(string? cursor, CancellationToken cancellationToken) =>
        client is PodcastClient own
            ? own.WithResponse.GetPodcastShowAsync(listing.ShowId, listing.Limit, cursor, _options, cancellationToken)
            : WrapAsync(client.GetPodcastShowAsync(listing.ShowId, listing.Limit, cursor, cancellationToken));

    /// <summary>Uses the plain method: mocks rarely set up WithResponse, and decorators override the plain method.</summary>
    private static async Task<PodcastResponse<PodcastShow>> WrapAsync(Task<PodcastShow>? show) =>
        show is not null && await show.ConfigureAwait(false) is { } value
            ? new PodcastResponse<PodcastShow>(value)
            : throw new InvalidOperationException($"The client's {nameof(IPodcastClient.GetPodcastShowAsync)} returned null. If it is a mock, set up a return value.");
}
