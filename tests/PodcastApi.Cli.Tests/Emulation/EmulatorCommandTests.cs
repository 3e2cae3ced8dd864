using System.Net;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class EmulatorCommandTests
{
    [Fact]
    public async Task Emulator_prints_working_settings_and_ends_with_Ctrl_C()
    {
        using var process = Tool.Start([], "emulator");
        var settings = new Dictionary<string, string>();
        for (var i = 0; i < 6; i++)
        {
            var (name, value) = Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            settings.Add(name, value);
        }

        var show = await Tool.RunAsync(settings, "show", "B077DT8KHW");
        using var home = new LoginHome();
        var login = await home.LogInAsync(settings);
        await Tool.InterruptAsync(process);
        var run = await Tool.EndAsync(process);

        show.Lines[0].Should().Be("The Line");
        show.Errors.Should().BeEmpty();
        login.ExitCode.Should().Be(0);
        run.ExitCode.Should().Be(0);
        run.ErrorLines.Should().HaveCount(2);
        run.ErrorLines[0]
            .Should()
            .StartWith("Press Ctrl-C to stop; what was saved and followed is then lost. ")
            .And.Contain("the page at " + settings["PODCASTAPI_BASE_ADDRESS"][..^"v1/".Length]);
        run.ErrorLines[1].Should().StartWith("To try the login, unset PODCASTAPI_ACCESS_TOKEN there");
    }

    [Fact]
    public async Task Emulator_on_another_address_warns_who_can_use_it()
    {
        using var process = Tool.Start([], "emulator", "--host", "0.0.0.0");
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        var warning = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        await Tool.InterruptAsync(process);
        await Tool.EndAsync(process);
        warning.Should().Be("Listening on 0.0.0.0: anyone who can reach it can use the emulator and its page.");
    }

    [Fact]
    public async Task The_page_is_served_under_the_allowed_host_names()
    {
        using var running = await RunningEmulator.StartAsync("--allow-host", "emulator", "--allow-host", "my_other.example");
        var page = new Uri(new Uri(running.Settings["PODCASTAPI_BASE_ADDRESS"]), "/");

        var statuses = new List<HttpStatusCode>();
        foreach (var host in (string[])["emulator:8080", "MY_OTHER.example", "stranger:8080"]) statuses.Add(await StatusAsync(page, host));

        statuses.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("http://emulator")]
    [InlineData("emulator:8080")]
    [InlineData("")]
    public async Task An_invalid_host_name_is_wrong_usage(string name)
    {
        var run = await Tool.RunAsync("emulator", "--allow-host", name);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"--allow-host is \"{name}\". Give a name alone");
    }

    [Fact]
    public async Task The_ready_file_names_the_base_address_while_the_emulator_runs()
    {
        using var files = new EmulatorFiles();
        using var emulator = await RunningEmulator.StartAsync("--ready-file", files["ready"]);

        var address = await File.ReadAllTextAsync(files["ready"], TestContext.Current.CancellationToken);
        var run = await emulator.EndAsync();

        address.Should().Be(emulator.Settings["PODCASTAPI_BASE_ADDRESS"] + "\n");
        run.ExitCode.Should().Be(0);
        File.Exists(files["ready"]).Should().BeFalse();
    }

    [Fact]
    public async Task A_ready_file_that_cannot_be_written_is_an_error()
    {
        using var files = new EmulatorFiles();

        var run = await Tool.RunAsync("emulator", "--ready-file", files["missing/ready"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("--ready-file");
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task The_control_API_is_served_on_request(bool isOn, HttpStatusCode status)
    {
        using var emulator = await RunningEmulator.StartAsync(isOn ? ["--control"] : []);

        var address = new Uri(new Uri(emulator.Settings["PODCASTAPI_BASE_ADDRESS"]), "/__admin/faults");

        (await StatusAsync(address, "localhost")).Should().Be(status);
    }

    [Fact]
    public async Task A_port_in_use_is_reported()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(
            "emulator",
            "--port",
            emulator.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("The emulator can't listen on 127.0.0.1, port ");
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri page, string host)
    {
        using var browser = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Host = host;
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static (string Name, string Value) Parse(string line)
    {
        line.Should().MatchRegex("^export PODCASTAPI_[A-Z_]+=('.*'|[^']*)$");
        var parts = line["export ".Length..].Split('=', 2);
        return (parts[0], parts[1].Trim('\''));
    }
}
