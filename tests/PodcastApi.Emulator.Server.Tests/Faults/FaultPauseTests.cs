using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class FaultPauseTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Fact]
    public async Task A_fault_is_paused_and_resumed_on_the_page()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.Status(503));

        await site.SubmitAsync("/faults/pause", ("number", "1"));
        var paused = await site.ReadAsync("/faults");
        var during = await site.CallAsync(Show);
        await site.SubmitAsync("/faults/resume", ("number", "1"));
        var resumed = await site.ReadAsync("/faults");

        paused.Should().Contain("<span class=\"badge\">paused</span>").And.Contain(">Resume<").And.NotContain(">Pause<");
        resumed.Should().NotContain("paused</span>").And.Contain(">Pause<");
        during.Status.Should().Be(HttpStatusCode.OK);
        (await site.CallAsync(Show)).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("2")]
    public async Task A_fault_that_no_longer_exists_is_ignored(string number)
    {
        await using var site = await Site.StartAsync();
        var fault = site.Emulator.Faults.Add(Fault.Status(503));

        (await site.SubmitAsync("/faults/pause", ("number", number))).Status.Should().Be(HttpStatusCode.SeeOther);

        fault.IsPaused.Should().BeFalse();
    }
}
