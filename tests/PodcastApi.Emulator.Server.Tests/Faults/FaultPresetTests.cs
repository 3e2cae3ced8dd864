using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class FaultPresetTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Fact]
    public async Task Throttled_affects_the_next_three_requests()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SubmitAsync("/faults/preset", ("preset", "throttled"));
        var replies = new List<Reply>();
        for (var i = 0; i < 4; i++) replies.Add(await site.CallAsync(Show));

        reply.Status.Should().Be(HttpStatusCode.SeeOther);
        replies.Select(one => (int)one.Status).Should().Equal(429, 429, 429, 200);
        replies[0].Headers["Retry-After"].Should().Be("2");
    }

    [Fact]
    public async Task An_expired_token_is_rejected_and_another_is_not()
    {
        await using var site = await Site.StartAsync();
        await site.SubmitAsync("/faults/preset", ("preset", "expired token"));

        (await site.CallAsync(Show)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await site.CallAsync(Show)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await site.GetAsync("/v1/" + Show, ("x-api-key", "key"), ("Authorization", "Bearer other")))
            .Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_faults_of_a_flaky_network_choose_different_requests()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync("/faults/preset", ("preset", "flaky network"));

        var faults = site.Emulator.Faults.All;
        faults.Select(fault => (fault.Fault.Name, fault.Trigger.Rate))
            .Should().Equal(("slow", 0.2), ("cut body", 0.05), ("status 503", 0.1));
        faults.Select(fault => fault.Trigger.Seed).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_unknown_preset_adds_nothing()
    {
        await using var site = await Site.StartAsync();

        (await site.SubmitAsync("/faults/preset", ("preset", "nothing"))).Status.Should().Be(HttpStatusCode.SeeOther);

        site.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_has_a_button_for_each_preset()
    {
        await using var site = await Site.StartAsync();

        var page = await site.ReadAsync("/faults");

        foreach (var preset in FaultPreset.All)
            page.Should().Contain($"name=\"preset\" value=\"{preset.Name}\"").And.Contain($">{preset.Explanation}</p>");
    }
}
