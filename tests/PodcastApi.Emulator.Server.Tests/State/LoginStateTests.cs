namespace PodcastApi.Emulator.Server.Tests;

public sealed class LoginStateTests : IDisposable
{
    private readonly StateHarness _harness = new();

    [Fact]
    public async Task A_login_is_refreshed_after_a_restart_as_before_it()
    {
        await using (var before = new PodcastApiEmulator())
        await using (await _harness.OpenAsync(before))
        {
            before.Login.Tokens.Put(
                "refreshable",
                new RefreshToken(PodcastApiEmulator.ClientId, before.Users.Add("ann"), [PodcastScope.Library], NeedsSecret: true));
            before.Login.Tokens.Put(
                "a device's",
                new RefreshToken("another client", before.DefaultUser, PodcastScope.All, NeedsSecret: false));
            before.Login.Tokens.Put(
                "ended",
                new RefreshToken(PodcastApiEmulator.ClientId, before.DefaultUser, PodcastScope.All, NeedsSecret: true));
            before.Login.Tokens.Revoke("ended");
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);

        (await RefreshCoreAsync(after, "ended")).Should().Contain("invalid_grant");
        (await RefreshCoreAsync(after, "refreshable")).Should().Contain("access_token").And.Contain("refresh_token");
        (await RefreshCoreAsync(after, "refreshable")).Should().Contain("invalid_grant", "it was replaced");
        after
            .Users.KnownTokens.Should()
            .Contain(token =>
                token.Origin == TokenOrigin.Login && token.Value.User.Name == "ann" && token.Value.Scopes.Single() == PodcastScope.Library);
        after
            .Login.Tokens.RefreshTokens.Should()
            .ContainSingle(token => token.Key == "a device's" && token.Value.User == after.DefaultUser && !token.Value.NeedsSecret);
    }

    [Fact]
    public async Task The_default_user_is_the_same_after_a_restart_even_if_its_token_was_revoked()
    {
        await using (var before = new PodcastApiEmulator())
        await using (await _harness.OpenAsync(before))
        {
            before.DefaultUser.AddToken("other");
            before.Users.Revoke(PodcastApiEmulator.AccessToken);
        }

        await using var after = new PodcastApiEmulator();
        await using var state = await _harness.OpenAsync(after);

        after.Users.Added.Should().Equal(after.DefaultUser);
        after.Users.Find("other").Should().Be(after.DefaultUser);
        after.Users.Find(PodcastApiEmulator.AccessToken).Should().BeNull();
    }

    public void Dispose() => _harness.Dispose();

    private static async Task<string> RefreshCoreAsync(PodcastApiEmulator emulator, string refreshToken)
    {
        using var http = new HttpClient(emulator.CreateHandler());
        using var form = new FormUrlEncodedContent([
            new("grant_type", "refresh_token"),
            new("refresh_token", refreshToken),
            new("client_id", PodcastApiEmulator.ClientId),
            new("client_secret", PodcastApiEmulator.ClientSecret),
        ]);
        using var response = await http.PostAsync(emulator.Login.Endpoints.Token, form);
        return await response.Content.ReadAsStringAsync();
    }
}
