using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class FaultUndoTests
{
    private const string Offer = "<span>2 faults removed.</span>";

    [Fact]
    public async Task Removing_all_faults_is_undone_with_their_counts()
    {
        await using var site = await StartAsync();
        var faults = site.Emulator.Faults.All;
        await site.CallAsync("podcasts/shows/B077DT8KHW");

        await site.SubmitAsync("/faults/clear");
        await site.SubmitAsync("/faults/clear");
        var offered = await site.ReadAsync("/faults");
        var reply = await site.SubmitAsync("/faults/undo");

        offered.Should().Contain(Offer).And.Contain("None: the API responds normally.");
        reply.Status.Should().Be(HttpStatusCode.SeeOther);
        site.Emulator.Faults.All.Should().Equal(faults);
        site.Emulator.Faults.All[0].Count.Should().Be(1);
        (await site.ReadAsync("/faults")).Should().NotContain(Offer);
    }

    [Theory]
    [InlineData("a fault is added")]
    [InlineData("all faults are removed by code")]
    [InlineData("the emulator is reset")]
    public async Task Nothing_is_undone_after_another_change(string change)
    {
        await using var site = await StartAsync();
        await site.SubmitAsync("/faults/clear");

        if (change == "a fault is added") site.Emulator.Faults.Add(Fault.Throttle());
        else if (change == "the emulator is reset") site.Emulator.Reset();
        else site.Emulator.Faults.Clear();
        var before = site.Emulator.Faults.All;
        var page = await site.ReadAsync("/faults");
        await site.SubmitAsync("/faults/undo");

        page.Should().NotContain(Offer);
        site.Emulator.Faults.All.Should().Equal(before);
    }

    [Fact]
    public async Task Undoing_twice_restores_once()
    {
        await using var site = await StartAsync();
        await site.SubmitAsync("/faults/clear");

        await site.SubmitAsync("/faults/undo");
        await site.SubmitAsync("/faults/undo");

        site.Emulator.Faults.All.Should().HaveCount(2);
    }

    private static async Task<Site> StartAsync()
    {
        var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.Status(503));
        site.Emulator.Faults.Add(Fault.MalformedJson());
        return site;
    }
}
