namespace PodcastApi.Emulator.Tests;

public sealed class DevicePageTests
{
    [Fact]
    public async Task The_page_asks_for_a_code_that_is_missing_or_unknown()
    {
        await using var bench = await LoginBench.StartAsync();

        var empty = await bench.GetAsync(bench.Login.Endpoints.Device);
        var unknown = await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=NOCODE"));

        empty.Text.Should().Contain("<label for=\"code\">").And.NotContain("role=\"alert\"");
        unknown.Text.Should().Contain("value=\"NOCODE\"").And.Contain("role=\"alert\"");
    }

    [Fact]
    public async Task A_page_of_a_device_approves_no_browsers_login()
    {
        await using var bench = await LoginBench.StartAsync();
        var pair = await bench.PairAsync();
        var shown = await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=" + pair.Text("user_code")));

        var answer = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", LoginBench.PageOf(shown)), ("decision", "approve"));

        answer.Status.Should().Be(400);
    }
}
