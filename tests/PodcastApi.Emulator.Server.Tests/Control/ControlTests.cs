using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class ControlTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Fact]
    public async Task Faults_are_added_listed_and_removed()
    {
        await using var control = await ControlHarness.StartAsync();

        var added = await control.DoAsync(
            "POST",
            "/faults",
            """{"kind":"status","parameters":{"status":"418"},"operation":"getPodcastShow","times":1, """
                + """ "rate":1,"seed":7,"durationSeconds":60}""");
        var statuses = new[] { (await control.Site.CallAsync(Show)).Status, (await control.Site.CallAsync(Show)).Status };
        var listed = await control.GetAsync("/faults");
        await control.DoAsync("DELETE", $"/faults/{added!["number"]}");

        statuses.Select(status => (int)status).Should().Equal(418, 200);
        listed[0]!["count"]!.ToString().Should().Be("1");
        listed[0]!["settings"]!["Status"]!.ToString().Should().Be("418");
        control.Emulator.Faults.All.Should().BeEmpty();
        (await control.GetAsync("/fault-kinds")).Should().HaveCount(FaultKind.All.Count);
    }

    [Fact]
    public async Task Every_kind_of_fault_can_be_added_with_its_defaults()
    {
        await using var control = await ControlHarness.StartAsync();

        foreach (var kind in FaultKind.All) await control.DoAsync("POST", "/faults", $$"""{"kind":"{{kind.Key}}"}""");

        control.Emulator.Faults.All.Should().HaveSameCount(FaultKind.All);
        await control.DoAsync("DELETE", "/faults");
        control.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_fault_is_paused_and_resumed()
    {
        await using var control = await ControlHarness.StartAsync();
        await control.DoAsync("POST", "/faults", """{"kind":"status"}""");

        var paused = await control.DoAsync("POST", "/faults/1/pause");
        var during = (await control.Site.CallAsync(Show)).Status;
        var resumed = await control.DoAsync("POST", "/faults/1/resume");

        new[] { paused, resumed }.Select(fault => (bool)fault!["isPaused"]!).Should().Equal(true, false);
        during.Should().Be(HttpStatusCode.OK);
        (await control.Site.CallAsync(Show)).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await control.SendAsync("POST", "/faults/2/pause")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Presets_are_listed_and_added()
    {
        await using var control = await ControlHarness.StartAsync();

        foreach (var preset in await control.GetAsync("/presets"))
            await control.DoAsync("POST", "/presets/" + Uri.EscapeDataString((string)preset["name"]!));

        control.Emulator.Faults.All.Should().HaveCount(FaultPreset.All.Sum(preset => preset.Faults.Count));
        (await control.SendAsync("POST", "/presets/nothing")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tokens_are_added_and_expired_and_expire_with_the_clock()
    {
        await using var control = await ControlHarness.StartAsync();
        await control.DoAsync(
            "POST",
            "/tokens",
            """{"name":"Ada","token":"Atza|ada","scopes":["music::catalog"],"lifetimeSeconds":3600}""");
        var other = (await control.DoAsync("POST", "/tokens", """{"name":"Ada"}"""))!["token"]!.ToString();

        (await CallAsync("Atza|ada")).Should().Be(200);
        await control.DoAsync("POST", "/clock/advance", """{"seconds":3600}""");
        (await CallAsync("Atza|ada")).Should().Be(401);
        (await CallAsync(other)).Should().Be(200);
        await control.DoAsync("POST", "/tokens/expire", $$"""{"token":"{{other}}"}""");
        (await CallAsync(other)).Should().Be(401);

        var ada = (await control.GetAsync("/users")).Single(user => (string?)user["name"] == "Ada");
        ada["tokens"]!.Should().HaveCount(2).And.OnlyContain(token => (bool)token["isExpired"]!);
        (await control.GetAsync("/clock"))["aheadSeconds"]!.ToString().Should().Be("3600");

        async Task<int> CallAsync(string token) =>
            (int)(await control.Site.GetAsync("/v1/" + Show, ("x-api-key", "key"), ("Authorization", "Bearer " + token))).Status;
    }

    [Fact]
    public async Task A_revoked_token_is_rejected()
    {
        await using var control = await ControlHarness.StartAsync();
        var before = (await control.Site.CallAsync(Show)).Status;

        await control.DoAsync("POST", "/tokens/revoke", """{"token":"token"}""");

        before.Should().Be(HttpStatusCode.OK);
        (await control.Site.CallAsync(Show)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await control.SendAsync("POST", "/tokens/revoke", "{}")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await control.GetAsync("/users")).Should().ContainSingle();
    }

    [Fact]
    public async Task The_catalog_is_changed()
    {
        await using var control = await ControlHarness.StartAsync();
        await control.DoAsync(
            "POST",
            "/shows",
            """{"show":{"id":"s","title":"Tide","futureField":[1]},"aliases":["alias"],"episodes":[{"id":"e1","title":"One"}]}""");
        await control.DoAsync("POST", "/shows", """{"title":"Sample","sampleEpisodes":3}""");
        await control.DoAsync("POST", "/shows/alias/episodes", """{"id":"e2","title":"Two"}""");
        await control.DoAsync("POST", "/shows/s/episodes?position=last", """{"id":"e3","title":"Three"}""");
        await control.DoAsync("PUT", "/episodes/e1", """{"id":"e1","title":"Uno"}""");
        await control.DoAsync("DELETE", "/episodes/e3");
        await control.DoAsync("PUT", "/shows/s", """{"id":"s","title":"Ebb","futureField":[2]}""");

        var show = await control.GetAsync("/shows/s");
        show["show"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Contain("\"Ebb\"").And.Contain("\"futureField\":[2]");
        show["episodes"]!.Select(episode => (string?)episode["title"]).Should().Equal("Two", "Uno");
        await control.DoAsync("DELETE", "/shows/alias");
        (await control.Site.CallAsync("podcasts/shows/s")).Status.Should().Be(HttpStatusCode.NotFound);
        (await control.GetAsync("/shows")).Select(one => (string?)one["title"]).Should().Contain("Sample").And.NotContain("Ebb");
    }

    [Fact]
    public async Task A_feed_is_uploaded()
    {
        await using var control = await ControlHarness.StartAsync();

        var imported = await control.DoAsync("POST", "/feeds?name=tide.xml", Rss.Feed(Rss.Item("1", "One")), "application/xml");

        imported!["title"]!.ToString().Should().Be("Tide Tables");
        imported["added"]!.ToString().Should().Be("1");
        (await control.Site.CallAsync($"podcasts/shows/{imported["showId"]}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_state_is_exported_reset_and_imported()
    {
        await using var control = await ControlHarness.StartAsync();
        await control.DoAsync("POST", "/shows", """{"show":{"id":"s","title":"Tide"}}""");
        await control.DoAsync("POST", "/tokens", """{"name":"Ada","token":"Atza|ada"}""");
        var state = (await control.SendAsync("GET", "/state")).Body;

        await control.DoAsync("POST", "/reset");
        var broken = await control.SendAsync("PUT", "/state", state[..(state.Length / 2)]);
        var afterReset = (await control.GetAsync("/shows")).Count();
        await control.DoAsync("PUT", "/state", state);

        broken.Status.Should().Be(HttpStatusCode.BadRequest);
        (await control.GetAsync("/shows")).Count().Should().Be(afterReset + 1);
        (await control.SendAsync("GET", "/state")).Body.Should().Be(state);
    }

    [Fact]
    public async Task The_journal_is_listed_and_cleared()
    {
        await using var control = await ControlHarness.StartAsync();
        await control.Site.CallAsync(Show);

        var entry = (await control.GetAsync("/journal")).Single();
        (await control.GetAsync("/journal?operation=getPodcastShow&status=2xx")).Should().HaveCount(1);
        (await control.GetAsync("/journal?status=404")).Should().BeEmpty();
        (await control.SendAsync("GET", "/journal?status=many")).Status.Should().Be(HttpStatusCode.BadRequest);
        await control.DoAsync("DELETE", "/journal");

        entry["operation"]!.ToString().Should().Be("getPodcastShow");
        entry["responseBody"]!.ToString().Should().Contain("The Line");
        entry.ToString().Should().NotContain("Bearer token").And.Contain("Bearer (redacted)");
        control.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Ready_is_served_without_the_control_API_which_is_off_by_default()
    {
        await using var site = await Site.StartAsync();

        (await site.GetAsync("/__admin/ready")).Status.Should().Be(HttpStatusCode.OK);
        (await site.GetAsync("/__admin/faults")).Status.Should().Be(HttpStatusCode.NotFound);
        (await site.GetAsync("/__admin/openapi.yaml")).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
