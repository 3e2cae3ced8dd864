namespace PodcastApi.Emulator;

/// <summary>The data of a refresh token.</summary>
/// <param name="ClientId">The id of the client. An id, because the client of a token in a state file may be added later.</param>
/// <param name="User">The user who approved.</param>
/// <param name="Scopes">The approved scopes.</param>
/// <param name="NeedsSecret">Whether a refresh requires the client's secret. Devices have none.</param>
internal sealed record RefreshToken(string ClientId, EmulatedUser User, IReadOnlyList<string> Scopes, bool NeedsSecret);
