namespace PodcastApi.Emulator.Tests;

public sealed class CredentialTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Theory]
    [InlineData(null, "Bearer token", "NO_X_API_KEY")]
    [InlineData("key", null, "NO_ACCESS_TOKEN")]
    [InlineData("key", "Bearer", "NO_ACCESS_TOKEN")]
    [InlineData("key", "Basic token", "INVALID_AUTH_TYPE")]
    [InlineData("key", "token", "INVALID_AUTH_TYPE")]
    public async Task Missing_credentials_are_named(string? apiKey, string? authorization, string code)
    {
        await using var emulator = new PodcastApiEmulator();
        using var api = new Api(emulator);

        var response = await api.SendAsync(
            HttpMethod.Get,
            Show,
            apiKey,
            authorization,
            cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(401);
        response.Code.Should().Be(code);
    }

    [Fact]
    public async Task An_unknown_token_belongs_to_a_user_of_its_own()
    {
        await using var emulator = new PodcastApiEmulator();

        var one = emulator.Users.Find("one");

        one.Should().NotBeNull().And.NotBe(emulator.Users.Find("two")).And.Be(emulator.Users.Find("one"));
    }

    [Fact]
    public async Task The_memory_for_users_of_unknown_tokens_is_bounded()
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Users.Add("ann").AddToken("ann");
        var first = emulator.Users.Find("token 0");

        for (var i = 1; i <= 1000; i++) emulator.Users.Find($"token {i}");

        emulator.Users.All.Should().HaveCount(1002, "the emulator's own user and ann are there too");
        emulator.Users.Find("ann")!.Name.Should().Be("ann");
        emulator.Users.Find("token 0").Should().NotBe(first);
    }

    [Fact]
    public async Task An_unknown_token_is_rejected_where_tokens_must_be_known()
    {
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { AcceptUnknownTokens = false });
        emulator.Users.Add("ann").AddToken("known");
        using var api = new Api(emulator);

        var rejected = await api.GetAsync(Show, "unknown");
        var accepted = await api.GetAsync(Show, "known");

        rejected.Code.Should().Be("INVALID_ACCESS_TOKEN");
        accepted.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("GET", "podcasts/shows/B077DT8KHW", PodcastScope.Catalog)]
    [InlineData("PUT", "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3", PodcastScope.Library)]
    [InlineData("DELETE", "me/followed/podcasts/shows/8bfa8155-888b-4553-acd3-8f22d43b4c9e", PodcastScope.Favorites)]
    public async Task A_token_without_the_scope_is_forbidden(string method, string path, string scope)
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Users.Add("ann").AddToken("right", [scope]).AddToken("wrong", PodcastScope.All.Except([scope]));
        using var api = new Api(emulator);

        var right = await api.SendAsync(
            new HttpMethod(method),
            path,
            authorization: "Bearer right",
            cancellationToken: TestContext.Current.CancellationToken);
        var wrong = await api.SendAsync(
            new HttpMethod(method),
            path,
            authorization: "Bearer wrong",
            cancellationToken: TestContext.Current.CancellationToken);

        right.Status.Should().Be(200);
        wrong.Status.Should().Be(403);
        wrong.Message.Should().Contain(scope);
    }

    [Fact]
    public async Task A_token_expires_by_the_emulators_clock()
    {
        var time = new FakeTimeProvider();
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        emulator.Users.Add("ann").AddToken("token", lifetime: TimeSpan.FromHours(1));
        using var api = new Api(emulator);
        var before = await api.GetAsync(Show);

        time.Advance(TimeSpan.FromHours(1));
        var after = await api.GetAsync(Show);

        before.Status.Should().Be(200);
        after.Status.Should().Be(401);
        after.Code.Should().Be("INVALID_ACCESS_TOKEN");
    }

    [Theory]
    [InlineData("given", true)]
    [InlineData("given", false)]
    [InlineData("seen before", true)]
    [InlineData("never seen", true)]
    public async Task A_revoked_token_is_rejected_and_does_not_become_a_new_user(string token, bool acceptUnknownTokens)
    {
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { AcceptUnknownTokens = acceptUnknownTokens });
        emulator.Users.Add("ann").AddToken("given");
        using var api = new Api(emulator);
        if (token == "seen before") await api.GetAsync(Show, token);

        emulator.Users.Revoke(token);
        var after = await api.GetAsync(Show, token);

        after.Status.Should().Be(401);
        after.Code.Should().Be("INVALID_ACCESS_TOKEN");
        emulator.Users.Find(token).Should().BeNull();
        emulator.Users.All.Select(user => user.Name).Should().BeSubsetOf(["default", "ann"]);
    }

    [Fact]
    public async Task A_revoked_token_can_be_added_again()
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Users.Revoke("token");
        var ann = emulator.Users.Add("ann").AddToken("token");
        using var api = new Api(emulator);

        emulator.Users.Find("token").Should().Be(ann);
        (await api.GetAsync(Show)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_reset_forgets_revoked_tokens()
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Users.Revoke("token");

        emulator.Reset();

        emulator.Users.Find("token").Should().NotBeNull();
    }

    [Fact]
    public async Task Keys_are_checked_if_some_are_configured()
    {
        var options = new PodcastApiEmulatorOptions { ApiKeys = { "mine" } };
        await using var emulator = new PodcastApiEmulator(options);
        using var api = new Api(emulator);

        var mine = await api.SendAsync(HttpMethod.Get, Show, apiKey: "mine", cancellationToken: TestContext.Current.CancellationToken);
        var other = await api.SendAsync(HttpMethod.Get, Show, apiKey: "other", cancellationToken: TestContext.Current.CancellationToken);

        mine.Status.Should().Be(200);
        other.Code.Should().Be("INVALID_CLIENT_ID");
    }
}
