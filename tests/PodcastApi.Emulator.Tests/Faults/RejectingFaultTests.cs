namespace PodcastApi.Emulator.Tests;

public sealed class RejectingFaultTests : IAsyncDisposable
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData(1500, "2")]
    [InlineData(0, "0")]
    [InlineData(null, null)]
    public async Task A_throttled_response_says_how_long_to_wait_if_configured(int? milliseconds, string? header)
    {
        _emulator.Faults.Add(Fault.Throttle(milliseconds is { } wait ? TimeSpan.FromMilliseconds(wait) : null));
        using var api = new Api(_emulator);

        var response = await api.GetAsync(Show);

        response.Status.Should().Be(429);
        response.Code.Should().Be("THROTTLED");
        response.Headers.GetValueOrDefault("Retry-After").Should().Be(header);
    }

    [Fact]
    public async Task Any_status_says_how_long_to_wait_if_configured()
    {
        _emulator.Faults.Add(Fault.Status(503, retryAfter: TimeSpan.FromSeconds(2)));
        using var api = new Api(_emulator);

        var response = await api.GetAsync(Show);

        response.Headers["Retry-After"].Should().Be("2");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public void A_body_that_HTTP_does_not_allow_is_rejected_when_the_fault_is_created(int status)
    {
        var make = () => Fault.Response(status, "text");

        make.Should().Throw<ArgumentException>().WithMessage($"*{status}*empty*");
    }

    [Fact]
    public void An_invalid_media_type_is_rejected_when_the_fault_is_created()
    {
        var make = () => Fault.Response(200, "", "no type");

        make.Should().Throw<ArgumentException>().WithMessage("*text/html*");
    }

    [Fact]
    public async Task A_rejected_request_changes_nothing()
    {
        _emulator.Faults.Add(Fault.Status(503));
        using var api = new Api(_emulator);

        var response = await api.SendAsync(
            HttpMethod.Put,
            "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3",
            cancellationToken: TestContext.Current.CancellationToken);

        response.Code.Should().Be("DEPENDENCY");
        _emulator.Users.Find("token")!.SavedEpisodes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_gateway_page_is_sent_unchanged()
    {
        _emulator.Faults.Add(Fault.Response(502, "<h1>Bad gateway</h1>"));
        using var api = new Api(_emulator);

        var response = await api.GetAsync(Show);

        response.Status.Should().Be(502);
        response.Text.Should().Be("<h1>Bad gateway</h1>");
        response.Headers["Content-Type"].Should().Be("text/html");
    }

    [Fact]
    public async Task An_expired_token_stays_expired_and_another_is_accepted()
    {
        _emulator.Faults.Add(Fault.ExpiredToken(), new FaultTrigger { Times = 1 });
        using var api = new Api(_emulator);

        var codes = new[] { await api.GetAsync(Show, "old"), await api.GetAsync(Show, "old"), await api.GetAsync(Show, "new") }.Select(
            response => response.Code);

        codes.Should().Equal("INVALID_ACCESS_TOKEN", "INVALID_ACCESS_TOKEN", null);
    }

    [Fact]
    public void Numbers_out_of_range_are_rejected()
    {
        Action[] wrong =
        [
            () => Fault.Throttle(TimeSpan.FromSeconds(-1)),
            () => Fault.Status(200),
            () => Fault.Status(503, retryAfter: TimeSpan.FromSeconds(-1)),
            () => Fault.Response(100, ""),
            () => Fault.SmallPages(0),
            () => Fault.MissingItems(0),
            () => Fault.Slow(TimeSpan.FromSeconds(-1)),
            () => Fault.Drip(0, TimeSpan.Zero),
            () => Fault.CutBody(-1),
        ];

        wrong.Should().AllSatisfy(make => make.Should().Throw<ArgumentOutOfRangeException>());
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
