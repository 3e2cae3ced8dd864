namespace PodcastApi.Emulator;

/// <param name="Client">Whose it is.</param>
/// <param name="User">Who approved.</param>
/// <param name="Scopes">What was approved.</param>
/// <param name="NeedsSecret">Whether a renewal takes the client's secret; a device has none.</param>
internal sealed record RefreshToken(LoginClient Client, EmulatedUser User, IReadOnlyList<string> Scopes, bool NeedsSecret);
