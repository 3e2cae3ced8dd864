namespace PodcastApi.Tests.Resilience;

public class BackOffTests
{
    [Theory]
    [InlineData(1, 0.5, 1, 2)]
    [InlineData(0.5, 0.25, 0.5, 1)]
    [InlineData(0.002, 0.001, 0.002, 0.004)]
    public async Task The_wait_is_drawn_below_a_bound_that_doubles(double dice, double first, double second, double third)
    {
        using var harness = new RetryHarness(o => o.Randomizer = () => dice, Responses.Status(503));

        await harness.FailAsync();

        harness.Time.Served.Select(w => w.TotalSeconds).Should().Equal(first, second, third);
    }

    [Fact]
    public async Task The_bound_grows_no_further_than_the_longest_wait()
    {
        using var harness = new RetryHarness(
            o => (o.MaxRetries, o.RetryBaseDelay, o.MaxRetryDelay) = (4, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10)),
            Responses.NoConnection);

        await harness.FailAsync();

        harness.Time.Served.Select(w => w.TotalSeconds).Should().Equal(3, 6, 10, 10);
    }

    [Fact]
    public async Task The_dice_are_rolled_for_each_wait()
    {
        var rolls = new Queue<double>([0.1, 0.9, 0.4]);
        using var harness = new RetryHarness(
            o => (o.Randomizer, o.RetryBaseDelay) = (rolls.Dequeue, TimeSpan.FromSeconds(1)),
            Responses.Status(500));

        await harness.FailAsync();

        harness.Time.Served.Select(w => w.TotalSeconds).Should().Equal(0.1, 1.8, 1.6);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(7, 0.5)]
    public async Task Dice_out_of_range_make_no_wait_longer_than_the_bound(double dice, double wait)
    {
        using var harness = new RetryHarness(o => o.Randomizer = () => dice, Responses.Status(500), Responses.Show);

        (await harness.CallAsync()).Elapsed.Should().Be(TimeSpan.FromSeconds(wait));
    }

    [Fact]
    public void The_default_dice_show_all_of_their_range_and_never_1()
    {
        var rolls = Enumerable.Range(0, 1000).Select(_ => new PodcastClientOptions().Randomizer()).ToList();

        rolls.Should().OnlyContain(r => r >= 0 && r < 1);
        rolls.Select(r => (int)(r * 10)).Distinct().Should().HaveCount(10);
    }

    [Fact]
    public async Task The_default_waits_are_those_that_the_options_tell()
    {
        var defaults = new PodcastClientOptions();
        using var harness = new RetryHarness(o => o.MaxRetries = defaults.MaxRetries, Responses.Status(503));

        (await harness.FailAsync()).Attempts.Should().Be(4);

        harness.Time.Served.Select(w => w.TotalSeconds).Should().Equal(0.5, 1, 2);
        defaults.MaxRetryDelay.Should().Be(TimeSpan.FromSeconds(30));
        defaults.AttemptTimeout.Should().Be(TimeSpan.FromSeconds(100));
        defaults.TotalTimeout.Should().Be(TimeSpan.FromMinutes(5));
    }
}
