using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class TokenChangesTests
{
    private const string Show = "/v1/podcasts/shows/B077DT8KHW";

    [Theory]
    [InlineData("/users/expire", true)]
    [InlineData("/users/revoke", false)]
    public async Task A_token_is_expired_or_revoked_on_the_page(string path, bool isKept)
    {
        await using var site = await Site.StartAsync();
        var ann = site.Emulator.Users.Add("Ann").AddToken("ann-token");

        var reply = await site.SubmitAsync(path, ("token", "ann-token"), ("user", $"{ann.Number}"), ("page", "1"));

        reply.Status.Should().Be(HttpStatusCode.SeeOther);
        reply.Headers["Location"].Should().Be($"/users?page=1#user-{ann.Number}");
        (await StatusAsync(site, "ann-token")).Should().Be(HttpStatusCode.Unauthorized);
        site.Emulator.Users.KnownTokens.Any(token => token.Text == "ann-token").Should().Be(isKept);
        var page = await site.ReadAsync("/users");
        page.Contains("<bdi>ann-token</bdi>", StringComparison.Ordinal).Should().Be(isKept);
        page.Should().Contain($"id=\"user-{ann.Number}\"").And.Contain("<bdi>Ann</bdi>");
    }

    [Fact]
    public async Task A_revoked_token_is_not_listed_again_after_a_request_with_it()
    {
        await using var site = await Site.StartAsync();
        await StatusAsync(site, "stranger");

        await site.SubmitAsync("/users/revoke", ("token", "stranger"));

        (await StatusAsync(site, "stranger")).Should().Be(HttpStatusCode.Unauthorized);
        (await site.ReadAsync("/users")).Should().NotContain("stranger");
    }

    [Fact]
    public async Task Refresh_tokens_of_one_user_are_revoked()
    {
        await using var site = await Site.StartAsync();
        var emulator = site.Emulator;
        var (ann, ben) = (emulator.Users.Add("Same name"), emulator.Users.Add("Same name"));
        foreach (var (text, user) in (IEnumerable<(string, EmulatedUser)>)[("a1", ann), ("a2", ann), ("b1", ben)])
            emulator.Login.Tokens.Put(text, new RefreshToken(PodcastApiEmulator.ClientId, user, PodcastScope.All, NeedsSecret: false));
        var before = await site.ReadAsync("/users");

        await site.SubmitAsync("/users/revoke-refresh-tokens", ("user", $"{ann.Number}"));

        before.Should().Contain("2 refresh tokens from logins").And.Contain("1 refresh token from logins");
        emulator.Login.Tokens.RefreshTokens.Select(token => token.Key).Should().Equal("b1");
        (await site.ReadAsync("/users")).Should().NotContain("2 refresh tokens").And.Contain("1 refresh token from logins");
    }

    [Fact]
    public async Task A_user_or_token_that_no_longer_exists_is_ignored()
    {
        await using var site = await Site.StartAsync();

        foreach (var path in (string[])["/users/expire", "/users/revoke", "/users/revoke-refresh-tokens"])
            (await site.SubmitAsync(path, ("user", "99"))).Status.Should().Be(HttpStatusCode.SeeOther);

        (await StatusAsync(site, PodcastApiEmulator.AccessToken)).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string token) =>
        (await site.GetAsync(Show, ("x-api-key", "key"), ("Authorization", "Bearer " + token))).Status;
}
