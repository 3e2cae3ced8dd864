namespace PodcastApi.Cli;

/// <summary>The endpoints of Login with Amazon by region.</summary>
internal static class LoginRegion
{
    private static readonly Dictionary<string, LoginWithAmazonEndpoints> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["na"] = LoginWithAmazonEndpoints.NorthAmerica,
        ["eu"] = LoginWithAmazonEndpoints.Europe,
        ["fe"] = LoginWithAmazonEndpoints.FarEast,
    };

    internal static string[] Names => [.. Regions.Keys];

    internal static LoginWithAmazonEndpoints Named(string name) => Regions[name];

    /// <summary>Amazon's paths on another origin, such as the emulator's.</summary>
    /// <exception cref="UsageException">The address is invalid, or insecure http.</exception>
    internal static LoginWithAmazonEndpoints At(string origin, bool allowsInsecureHttp)
    {
        var what = $"login address ({LoginEnvironment.AddressVariable})";
        var address = SafeAddress.Parse(origin, what, "http://127.0.0.1:8080", allowsInsecureHttp);
        return new LoginWithAmazonEndpoints
        {
            Authorize = new Uri(address, "/ap/oa"),
            Token = new Uri(address, "/auth/o2/token"),
            CodePair = new Uri(address, "/auth/o2/create/codepair"),
        };
    }

    /// <summary>The name of the region; null for an endpoint that is not Amazon's.</summary>
    internal static string? NameOf(Uri token) => Regions.FirstOrDefault(region => region.Value.Token == token).Key;
}
