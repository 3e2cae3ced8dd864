using System.Text.Json.Serialization;

namespace PodcastApi.Smoke.ByHand;

internal sealed record Envelope(Data Data);

internal sealed record Data(
    Show? PodcastShow,
    IReadOnlyList<Show>? PodcastShows,
    Episode? PodcastEpisode,
    IReadOnlyList<Episode>? PodcastEpisodes,
    Saved? SavePodcastEpisode,
    Saved? RemovePodcastEpisode,
    Followed? FollowPodcastShow,
    Followed? UnfollowPodcastShow);

internal sealed record Show(
    string Id,
    string? Title,
    string? Description,
    Page? Episodes,
    string? Author,
    IReadOnlyList<Image>? Images,
    string? Url);

internal sealed record Page(PageInfo? PageInfo, int? EdgeCount, IReadOnlyList<Edge>? Edges);

internal sealed record PageInfo(bool? HasNextPage, string? Token);

internal sealed record Edge(string? Cursor, Episode? Node);

internal sealed record Episode(
    string Id,
    string? Title,
    string? Type,
    string? Description,
    Show? Podcast,
    string? Author,
    int? SeasonNumber,
    int? EpisodeNumber,
    IReadOnlyList<Image>? Images,
    double? Duration,
    DateTimeOffset? ReleaseDate,
    string? Url);

internal sealed record Image(string? Url, int? Height, int? Width, string? ImageType);

internal sealed record Saved(Episode? PodcastEpisode, string? SaveState);

internal sealed record Followed(Show? PodcastShow, string? FollowState);

internal sealed record Token(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
