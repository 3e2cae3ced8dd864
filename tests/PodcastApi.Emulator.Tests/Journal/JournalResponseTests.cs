namespace PodcastApi.Emulator.Tests;

public sealed class JournalResponseTests
{
    private const string Show = "podcasts/shows/B077DT8KHW?limit=2";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_journal_has_the_response_as_it_was_sent(bool onPort)
    {
        await using var emulator = onPort
            ? await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken)
            : new PodcastApiEmulator();
        using var api = new Api(emulator);

        var sent = await api.GetAsync(Show);

        var entry = emulator.Journal.Entries.Should().ContainSingle().Subject;
        entry.ResponseBody.Should().Be(sent.Text).And.StartWith("{\"data\"");
        entry.ResponseBodyBytes.Should().Be(entry.SentBodyBytes).And.Be(sent.Text.Length);
        entry.ResponseHeaders.Should().NotBeEmpty().And.OnlyContain(header => sent.Headers[header.Key] == header.Value);
        entry.ResponseHeaders.Select(header => header.Key).Should().BeEquivalentTo("x-amzn-RequestId", "Content-Type", "Content-Length");
    }

    [Fact]
    public async Task The_journal_has_the_response_before_it_is_sent_and_counts_the_delay_of_a_fault()
    {
        var time = new ObservedTimeProvider();
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        emulator.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(2)));
        using var api = new Api(emulator);

        var response = api.GetAsync(Show);
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(2));

        var entry = emulator.Journal.Entries.Should().ContainSingle().Subject;
        response.IsCompleted.Should().BeFalse();
        entry.Duration.Should().Be(TimeSpan.FromSeconds(2));
        time.Advance(TimeSpan.FromSeconds(2));
        (await response).Text.Should().Be(entry.ResponseBody);
        entry.Time.Should().Be(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_duration_contains_the_time_to_handle_the_request()
    {
        var time = new SteppingTimeProvider(TimeSpan.FromMilliseconds(3));
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        using var api = new Api(emulator);

        await api.GetAsync(Show);

        emulator.Journal.Entries[0].Duration.Should().Be(TimeSpan.FromMilliseconds(3));
    }

    [Theory]
    [InlineData(100, 9)]
    [InlineData(99, 10)]
    [InlineData(1000, 0)]
    [InlineData(999, 1)]
    public async Task The_duration_contains_the_pauses_between_the_pieces_of_a_body(int piece, int pauses)
    {
        var time = new ObservedTimeProvider();
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        emulator.Faults.Add(Fault.Response(200, new string('x', 1000)));
        emulator.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(1)));
        emulator.Faults.Add(Fault.Drip(piece, TimeSpan.FromSeconds(1)));
        using var api = new Api(emulator);

        await time.ServeAsync(api.GetAsync(Show));

        emulator.Journal.Entries[0].Duration.Should().Be(TimeSpan.FromSeconds(1 + pauses)).And.Be(Sum(time.Served));
    }

    [Fact]
    public async Task A_cut_body_is_kept_in_full_with_the_number_of_bytes_sent()
    {
        await using var emulator = new PodcastApiEmulator();
        using var api = new Api(emulator);
        var whole = await api.GetAsync(Show);
        emulator.Faults.Add(Fault.CutBody(afterBytes: 20));

        await FluentActions.Awaiting(() => api.GetAsync(Show)).Should().ThrowAsync<HttpRequestException>();

        var entry = emulator.Journal.Entries[^1];
        entry.ResponseBody.Should().Be(whole.Text);
        entry.SentBodyBytes.Should().Be(20);
        entry.ResponseBodyBytes.Should().Be(whole.Text.Length);
    }

    [Fact]
    public async Task Malformed_JSON_is_kept_as_sent()
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Faults.Add(Fault.MalformedJson());
        using var api = new Api(emulator);

        var sent = await api.GetAsync(Show);

        emulator.Journal.Entries[0].ResponseBody.Should().Be(sent.Text).And.StartWith("{\"data\"={");
    }

    [Theory]
    [InlineData("x", 65_536)]
    [InlineData("é", 65_536)]
    [InlineData("€", 65_535)]
    [InlineData("\U0001F399", 65_536)]
    public async Task Only_the_beginning_of_a_long_body_is_kept_and_no_character_is_split(string character, int bytes)
    {
        await using var emulator = new PodcastApiEmulator();
        emulator.Faults.Add(Fault.Response(200, string.Concat(Enumerable.Repeat(character, 100_000))));
        using var api = new Api(emulator);

        var sent = await api.GetAsync(Show);

        var entry = emulator.Journal.Entries[0];
        System.Text.Encoding.UTF8.GetByteCount(entry.ResponseBody!).Should().Be(bytes);
        sent.Text.Should().StartWith(entry.ResponseBody);
        entry.ResponseBodyBytes.Should().BeGreaterThan(bytes);
    }

    [Fact]
    public async Task The_memory_bound_counts_bodies_and_drops_the_oldest_of_them_before_requests()
    {
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { JournalBytes = 200_000 });
        emulator.Faults.Add(Fault.Response(200, new string('x', 60_000)));
        using var api = new Api(emulator);

        for (var i = 0; i < 50; i++) await api.GetAsync(Show);

        emulator.Journal.ShouldHave(50, PodcastOperation.GetPodcastShow);
        emulator.Journal.Entries.Select(entry => entry.ResponseBody?.Length)
            .Should().Equal([.. Enumerable.Repeat<int?>(null, 48), 60_000, 60_000]);
        emulator.Journal.Entries.Should().OnlyContain(entry => entry.ResponseBodyBytes == 60_000);
    }

    [Fact]
    public async Task Bodies_of_removed_requests_no_longer_count()
    {
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { JournalBytes = 200_000, JournalCapacity = 2 });
        emulator.Faults.Add(Fault.Response(200, new string('x', 60_000)));
        using var api = new Api(emulator);

        for (var i = 0; i < 10; i++)
        {
            await api.GetAsync(Show);
            if (i == 5) emulator.Journal.Clear();
        }

        emulator.Journal.Entries.Select(entry => entry.ResponseBody?.Length).Should().Equal(60_000, 60_000);
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
}
