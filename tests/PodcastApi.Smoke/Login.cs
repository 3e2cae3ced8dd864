namespace PodcastApi.Smoke;

internal static class Login
{
    internal static LoginWithAmazonTokenProvider Open() => new(Connection.Open(), new LoginWithAmazonOptions
    {
        ClientId = "client",
        ClientSecret = "secret-of-the-client",
        RefreshToken = "Atzr|old-refresh-token",
        Endpoints = new LoginWithAmazonEndpoints { Token = RecordedResponses.Token },
    });
}
