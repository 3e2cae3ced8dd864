using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class UserFormTests
{
    [Fact]
    public async Task A_token_with_the_chosen_scopes_is_created_for_a_new_user()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SubmitAsync(
            "/users/add",
            ("name", " Ann "),
            ("scope", PodcastScope.Catalog),
            ("scope", PodcastScope.Library));

        reply.Status.Should().Be(HttpStatusCode.SeeOther);
        var made = site.Emulator.Users.KnownTokens.Single(token => token.Value.User.Name == "Ann");
        made.Value.Scopes.Should().Equal(PodcastScope.Catalog, PodcastScope.Library);
        (await site.ReadAsync("/users")).Should().Contain("<bdi>Ann</bdi>").And.Contain(made.Text);
        (await site.GetAsync("/v1/podcasts/shows/B077DT8KHW", ("x-api-key", "key"), ("Authorization", "Bearer " + made.Text)))
            .Status.Should()
            .Be(HttpStatusCode.OK);
        (
            await site.SendAsync(
                HttpMethod.Put,
                "/v1/me/followed/podcasts/shows/B077DT8KHW",
                null,
                ("x-api-key", "key"),
                ("Authorization", "Bearer " + made.Text)))
            .Status.Should()
            .Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_second_token_with_a_name_belongs_to_the_same_user()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync("/users/add", ("name", "Ann"), ("scope", PodcastScope.Catalog));
        await site.SubmitAsync("/users/add", ("name", "Ann"));

        site.Emulator.Users.Added.Should().HaveCount(2);
        site.Emulator.Users.KnownTokens.Where(token => token.Value.User.Name == "Ann")
            .Select(token => token.Value.Scopes.Count)
            .Should()
            .BeEquivalentTo([0, 1]);
    }

    [Fact]
    public async Task A_token_has_the_lifetime_of_the_form()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync("/users/add", ("name", "Ann"), ("lifetime", "60"));
        await site.SubmitAsync("/users/add", ("name", "Ben"), ("lifetime", ""));
        var tokens = site.Emulator.Users.KnownTokens.ToDictionary(token => token.Value.User.Name);
        site.Emulator.Clock.Advance(TimeSpan.FromSeconds(59));
        var before = site.Emulator.Users.HasExpired(tokens["Ann"].Value);
        site.Emulator.Clock.Advance(TimeSpan.FromSeconds(1));

        before.Should().BeFalse();
        site.Emulator.Users.HasExpired(tokens["Ann"].Value).Should().BeTrue();
        tokens["Ben"].Value.ExpiresAt.Should().BeNull();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("one hour")]
    [InlineData("99999999999999999999")]
    [InlineData("9000000000000000000")]
    public async Task An_invalid_lifetime_is_reported_and_kept_in_the_form(string lifetime)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SubmitAsync("/users/add", ("name", "Ann"), ("lifetime", lifetime));

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Body.Should().Contain("give a lifetime of 0 to").And.Contain($"value=\"{lifetime}\"");
        site.Emulator.Users.Added.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", PodcastScope.Catalog, "give a name")]
    [InlineData("\u00A0", PodcastScope.Catalog, "give a name")]
    [InlineData("Ann", "music::all", "there is no scope “music::all”")]
    public async Task Invalid_input_is_reported_and_nothing_is_created(string name, string scope, string message)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SubmitAsync("/users/add", ("name", name), ("scope", scope));

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Body.Should().Contain(message);
        site.Emulator.Users.Added.Should().ContainSingle();
    }
}
