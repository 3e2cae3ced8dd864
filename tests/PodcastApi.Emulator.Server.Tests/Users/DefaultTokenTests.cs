namespace PodcastApi.Emulator.Server.Tests;

public sealed class DefaultTokenTests
{
    private const string Warning = "has expired: requests with it are rejected";

    [Theory]
    [InlineData("/")]
    [InlineData("/show?id=B077DT8KHW")]
    [InlineData("/episode?id=15bfa46b-7af1-49b3-9375-8977627c43ab")]
    [InlineData("/reference")]
    public async Task The_page_marks_an_expired_token(string path)
    {
        await using var site = await Site.StartAsync();
        (await site.ReadAsync(path)).Should().Contain(PodcastApiEmulator.AccessToken).And.NotContain(Warning);

        site.Emulator.Users.Expire(PodcastApiEmulator.AccessToken);

        (await site.ReadAsync(path)).Should().MatchRegex($"{Warning}.*<a href=\"/users\">");

        site.Emulator.Users.Revoke(PodcastApiEmulator.AccessToken);

        (await site.ReadAsync(path)).Should().Contain("was revoked: requests with it are rejected");
    }
}
