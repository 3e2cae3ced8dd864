using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class OptionRangeTests
{
    public static TheoryData<string, Action<PodcastClientOptions>> Rejected =>
        new()
        {
            {
                "AttemptTimeout must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan, and is 00:00:00.",
                o => o.AttemptTimeout = TimeSpan.Zero
            },
            {
                "TotalTimeout must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan, and is 25.00:00:00.",
                o => o.TotalTimeout = TimeSpan.FromDays(25)
            },
            {
                "TotalTimeout must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan, and is -00:00:01.",
                o => o.TotalTimeout = TimeSpan.FromSeconds(-1)
            },
            { "MaxRetries must be 0 to 20, and is -1.", o => o.MaxRetries = -1 },
            { "MaxRetries must be 0 to 20, and is 21.", o => o.MaxRetries = 21 },
            { "MaxRetryDelay must be 00:00:00 to 1.00:00:00, and is 1.00:00:01.", o => o.MaxRetryDelay = TimeSpan.FromSeconds(86_401) },
            { "MaxRetryDelay must be 00:00:00 to 1.00:00:00, and is -00:00:01.", o => o.MaxRetryDelay = TimeSpan.FromSeconds(-1) },
            { "RetryBaseDelay must be 00:00:00 to 00:00:30, and is 00:00:31.", o => o.RetryBaseDelay = TimeSpan.FromSeconds(31) },
            { "RetryBaseDelay must be 00:00:00 to 00:00:30, and is -00:00:01.", o => o.RetryBaseDelay = TimeSpan.FromSeconds(-1) },
            { "RequestsPerSecond must be 0.001 to 1000000, and is 0.", o => o.RequestsPerSecond = 0 },
            { "RequestsPerSecond must be 0.001 to 1000000, and is NaN.", o => o.RequestsPerSecond = double.NaN },
            { "RequestsPerSecond must be 0.001 to 1000000, and is 1000001.", o => o.RequestsPerSecond = 1_000_001 },
            { "RequestBurst must be 1 to 1000000, and is 0.", o => o.RequestBurst = 0 },
            { "RequestBurst must be 1 to 1000000, and is 1000001.", o => o.RequestBurst = 1_000_001 },
            { "MaxResponseBytes must be 1 to 536870912, and is 0.", o => o.MaxResponseBytes = 0 },
            { "Randomizer must not be null.", o => o.Randomizer = null! },
        };

    public static TheoryData<Action<PodcastClientOptions>> Extremes => new()
    {
        o => (o.MaxRetries, o.RetryBaseDelay, o.MaxRetryDelay) = (20, TimeSpan.FromDays(1), TimeSpan.FromDays(1)),
        o => (o.MaxRetries, o.RetryBaseDelay, o.MaxRetryDelay) = (1, TimeSpan.Zero, TimeSpan.Zero),
        o => (o.AttemptTimeout, o.TotalTimeout) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan),
        o => (o.AttemptTimeout, o.TotalTimeout) = (TimeSpan.FromTicks(1), TimeSpan.FromDays(24)),
        o => (o.RequestsPerSecond, o.RequestBurst) = (0.001, 1_000_000),
        o => (o.RequestsPerSecond, o.RequestBurst) = (1_000_000, 1),
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void A_setting_out_of_range_is_rejected_by_name_and_range(string message, Action<PodcastClientOptions> change) =>
        FluentActions
            .Invoking(() => Clients.Over(new HttpClientHandler(), change))
            .Should()
            .ThrowExactly<ArgumentException>()
            .WithMessage("PodcastClientOptions." + message);

    [Theory]
    [MemberData(nameof(Extremes))]
    public async Task The_ends_of_the_ranges_work(Action<PodcastClientOptions> change)
    {
        using var harness = new RetryHarness(change, Responses.Show);

        await harness.CallAsync();
        await harness.CallAsync();
    }
}
