using System.Text.Json;

namespace PodcastApi.Emulator.Tests;

public sealed class TransportFaultTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_response_waits_for_the_emulators_clock(bool onPort)
    {
        var time = new ObservedTimeProvider();
        await using var emulator = await StartAsync(onPort, time);
        emulator.Faults.Add(Fault.Slow(TimeSpan.FromMinutes(1)));
        using var api = new Api(emulator);

        var response = api.GetAsync(Show);
        await Task.WhenAny(time.WhenAwaitedAsync(TimeSpan.FromMinutes(1)), response);
        time.Advance(TimeSpan.FromSeconds(59));
        response.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await response).Status.Should().Be(200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dripping_response_arrives_in_full(bool onPort)
    {
        var time = new ObservedTimeProvider();
        await using var emulator = await StartAsync(onPort, time);
        using var api = new Api(emulator);
        var whole = await api.GetAsync(Show);
        emulator.Faults.Add(Fault.Drip(bytes: 1000, pause: TimeSpan.FromSeconds(1)));

        var response = api.GetAsync(Show);
        var pauses = 0;
        while (await Task.WhenAny(time.WhenAwaitedAsync(TimeSpan.FromSeconds(1)), response) != response)
        {
            pauses++;
            time.Advance(TimeSpan.FromSeconds(1));
        }

        (await response).Text.Should().Be(whole.Text);
        pauses.Should().Be((whole.Text.Length - 1) / 1000);
    }

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 20)]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, int.MaxValue)]
    [InlineData(true, int.MaxValue)]
    public async Task A_truncated_body_breaks_the_connection(bool onPort, int afterBytes)
    {
        await using var emulator = await StartAsync(onPort, TimeProvider.System);
        emulator.Faults.Add(Fault.CutBody(afterBytes));
        using var api = new Api(emulator);

        var get = () => api.GetAsync(Show);

        (await get.Should().ThrowAsync<HttpRequestException>()).WithInnerException<IOException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(400)]
    public async Task The_part_before_the_cut_arrives(int afterBytes)
    {
        await using var emulator = await StartAsync(onPort: true, TimeProvider.System);
        emulator.Faults.Add(Fault.CutBody(afterBytes));
        using var http = new HttpClient(new SocketsHttpHandler())
        {
            DefaultRequestHeaders = { { "x-api-key", "key" }, { "Authorization", "Bearer token" } },
        };

        // Repeated, because an aborted connection may lose data that has not been sent yet.
        for (var call = 0; call < 10; call++) (await ReadToTheBreakAsync(http, emulator)).Should().Be(afterBytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Malformed_json_is_invalid(bool onPort)
    {
        await using var emulator = await StartAsync(onPort, TimeProvider.System);
        emulator.Faults.Add(Fault.MalformedJson());
        using var api = new Api(emulator);

        var response = await api.GetAsync(Show);

        FluentActions.Invoking(() => response.Json).Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(false, 204)]
    [InlineData(true, 204)]
    [InlineData(false, 205)]
    [InlineData(true, 205)]
    [InlineData(false, 304)]
    [InlineData(true, 304)]
    public async Task A_status_that_allows_no_body_is_sent_without_one(bool onPort, int status)
    {
        await using var emulator = await StartAsync(onPort, TimeProvider.System);
        emulator.Faults.Add(Fault.Response(status, ""));
        using var api = new Api(emulator);

        var response = await api.GetAsync(Show);

        response.Status.Should().Be(status);
        response.Text.Should().BeEmpty();
    }

    private static async Task<PodcastApiEmulator> StartAsync(bool onPort, TimeProvider time)
    {
        var options = new PodcastApiEmulatorOptions { TimeProvider = time };
        return onPort ? await PodcastApiEmulator.StartAsync(options) : new PodcastApiEmulator(options);
    }

    private static async Task<int> ReadToTheBreakAsync(HttpClient http, PodcastApiEmulator emulator)
    {
        await using var body = await http.GetStreamAsync(new Uri(emulator.BaseAddress.AbsoluteUri + Show));
        var read = 0;
        try
        {
            while (await body.ReadAsync(new byte[100]) is > 0 and var more) read += more;
            return -1;
        }
        catch (IOException)
        {
            return read;
        }
    }
}
