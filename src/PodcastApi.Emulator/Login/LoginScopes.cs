namespace PodcastApi.Emulator;

internal static class LoginScopes
{
    // Includes the scopes of Login with Amazon itself, which the API does not use.
    private static readonly string[] Known = [.. PodcastScope.All, "profile", "profile:user_id", "postal_code"];

    /// <summary>Parses scopes; returns null if there are none or one is unknown.</summary>
    internal static IReadOnlyList<string>? Parse(string? text)
    {
        var scopes = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList() ?? [];
        return scopes.Count > 0 && scopes.TrueForAll(Known.Contains) ? scopes : null;
    }
}
