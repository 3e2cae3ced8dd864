using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests.Connection;

public class ProxyTests
{
    [Theory]
    [InlineData("HTTP_PROXY")]
    [InlineData("http_proxy")]
    [InlineData("ALL_PROXY")]
    public async Task Requests_to_loopback_bypass_the_proxy(string variable)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = Tool.SettingsOf(emulator);
        settings[variable] = "http://127.0.0.1:1";

        var run = await Tool.RunAsync(settings, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0, ErrorsOf(run));
        emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task The_password_of_an_unreachable_proxy_is_not_shown()
    {
        var run = await Tool.RunAsync(Through("http://joe:Passw0rd@127.0.0.1:1"), "show", "x");

        run.ExitCode.Should().Be(1);
        (ErrorsOf(run) + run.Output).Should().NotContain("Passw0rd").And.NotContain("joe");
    }

    [Fact]
    public async Task A_proxy_that_rejects_the_connection_is_named_without_its_user()
    {
        await using var proxy = new RejectingProxy();

        var run = await Tool.RunAsync(Through($"http://joe:Passw0rd@127.0.0.1:{proxy.Port}"), "show", "x");

        run.ExitCode.Should().Be(1);
        ErrorsOf(run)
            .Should()
            .Contain("proxy")
            .And.Contain("127.0.0.1")
            .And.Contain("403")
            .And.NotContain("Passw0rd")
            .And.NotContain("joe");
    }

    private static string ErrorsOf(ToolRun run) => string.Join("\n", run.ErrorLines);

    private static Dictionary<string, string> Through(string proxy) => new()
    {
        ["PODCASTAPI_BASE_ADDRESS"] = "https://api.example.invalid/v1",
        ["PODCASTAPI_API_KEY"] = "key",
        ["PODCASTAPI_ACCESS_TOKEN"] = "token",
        ["ALL_PROXY"] = proxy,
    };
}
