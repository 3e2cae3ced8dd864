using Microsoft.Extensions.Configuration;
using static PodcastApi.SectionBinder<PodcastApi.LoginWithAmazonOptions>;

namespace PodcastApi;

internal static class LoginWithAmazonOptionsBinder
{
    private const string Region = "Region";

    private const string Forms = "times like 00:00:30, addresses like https://…, and the region as NorthAmerica, Europe or FarEast";

    private static readonly SectionBinder<LoginWithAmazonOptions> Reader = new("the login", Forms, new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(LoginWithAmazonOptions.ClientId)] = (o, text) => o.ClientId = text,
        [nameof(LoginWithAmazonOptions.ClientSecret)] = (o, text) => o.ClientSecret = text,
        [nameof(LoginWithAmazonOptions.RefreshToken)] = (o, text) => o.RefreshToken = text,
        [nameof(LoginWithAmazonOptions.AllowInsecureHttp)] = (o, text) => o.AllowInsecureHttp = bool.Parse(text),
        [nameof(LoginWithAmazonOptions.RefreshBeforeExpiration)] = (o, text) => o.RefreshBeforeExpiration = Time(text),
        [nameof(LoginWithAmazonOptions.Timeout)] = (o, text) => o.Timeout = Time(text),
        [Region] = (o, text) => o.Endpoints = Fill(o.Endpoints, RegionOf(text)),
        ["AuthorizeEndpoint"] = (o, text) => o.Endpoints = new(o.Endpoints) { Authorize = Address(text) },
        ["TokenEndpoint"] = (o, text) => o.Endpoints = new(o.Endpoints) { Token = Address(text) },
        ["CodePairEndpoint"] = (o, text) => o.Endpoints = new(o.Endpoints) { CodePair = Address(text) },
    });

    internal static void Apply(IConfigurationSection section, LoginWithAmazonOptions options, string optionsName)
    {
        // Configuration is sorted alphabetically, so endpoints come before the region, which sets only the others.
        options.Endpoints = new();
        Reader.Apply(section, options, optionsName);
        if (section[Region] is null) options.Endpoints = Fill(options.Endpoints, LoginWithAmazonEndpoints.NorthAmerica);
    }

    private static LoginWithAmazonEndpoints Fill(LoginWithAmazonEndpoints set, LoginWithAmazonEndpoints region) => new()
    {
        Authorize = set.Authorize ?? region.Authorize,
        Token = set.Token ?? region.Token,
        CodePair = set.CodePair ?? region.CodePair,
    };

    private static LoginWithAmazonEndpoints RegionOf(string text) => text.ToUpperInvariant() switch
    {
        "NORTHAMERICA" => LoginWithAmazonEndpoints.NorthAmerica,
        "EUROPE" => LoginWithAmazonEndpoints.Europe,
        "FAREAST" => LoginWithAmazonEndpoints.FarEast,
        _ => throw new FormatException(),
    };
}
