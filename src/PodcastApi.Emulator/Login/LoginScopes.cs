namespace PodcastApi.Emulator;

internal static class LoginScopes
{
    // Those of Login with Amazon itself; the API knows nothing of them.
    private static readonly string[] Known = [.. PodcastScope.All, "profile", "profile:user_id", "postal_code"];

    /// <summary>Null when there is none, or one is unknown.</summary>
    internal static IReadOnlyList<string>? Parse(string? text)
    {
        var scopes = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList() ?? [];
        return scopes.Count > 0 && scopes.TrueForAll(Known.Contains) ? scopes : null;
    }
}
