namespace PodcastApi.Emulator;

/// <summary>A login that can be refreshed.</summary>
/// <param name="ClientId">Of the client whose it is; by its id, since one of a state file may be added later.</param>
/// <param name="User">Who approved.</param>
/// <param name="Scopes">What was approved.</param>
/// <param name="NeedsSecret">Whether a refresh takes the client's secret; a device has none.</param>
internal sealed record RefreshToken(string ClientId, EmulatedUser User, IReadOnlyList<string> Scopes, bool NeedsSecret);
