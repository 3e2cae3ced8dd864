namespace PodcastApi;

/// <summary>Asks a client for the pages of a listing.</summary>
internal sealed class EpisodePageSource(IPodcastClient client, ListEpisodesSettings listing)
{
    private readonly PodcastCallOptions _options = new() { KeepBody = listing.KeepBody };

    internal Task<PodcastResponse<PodcastShow>> GetAsync(string? cursor, CancellationToken cancellationToken) =>
        client is PodcastClient own
            ? own.WithResponse.GetPodcastShowAsync(listing.ShowId, listing.Limit, cursor, _options, cancellationToken)
            : WrapAsync(client.GetPodcastShowAsync(listing.ShowId, listing.Limit, cursor, cancellationToken));

    /// <summary>A mock rarely knows WithResponse, and a decorator's plain method is what its author changed.</summary>
    private static async Task<PodcastResponse<PodcastShow>> WrapAsync(Task<PodcastShow>? show) =>
        show is not null && await show.ConfigureAwait(false) is { } value
            ? new PodcastResponse<PodcastShow>(value)
            : throw new InvalidOperationException($"The client's {nameof(IPodcastClient.GetPodcastShowAsync)} gave null. If it is a mock, tell it what to give.");
}
