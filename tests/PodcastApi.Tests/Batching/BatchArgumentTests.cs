namespace PodcastApi.Tests.Batching;

public class BatchArgumentTests
{
    private static readonly IPodcastClient Client = new FakeClient((_, ids) => ids).Proxy;

    [Fact]
    public void What_is_null_is_rejected_at_once()
    {
        FluentActions
            .Invoking(() => ((IPodcastClient)null!).GetManyEpisodesAsync(["e1"]))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("client");
        FluentActions
            .Invoking(() => Client.GetManyEpisodesAsync((IEnumerable<string>)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("ids");
        FluentActions
            .Invoking(() => Client.SaveManyEpisodesAsync((IAsyncEnumerable<string>)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("ids");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void The_requests_at_once_are_1_to_64(int max) =>
        FluentActions
            .Invoking(() => Client.FollowManyShowsAsync(["s"], new BatchOptions { MaxConcurrency = max }))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("BatchOptions.MaxConcurrency must be 1 to 64.*");

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_limit_is_1_to_100(int limit) =>
        FluentActions
            .Invoking(() => Client.GetManyShowsAsync(["s"], limit: limit))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(limit));

    [Fact]
    public async Task Options_are_copied()
    {
        var options = new BatchOptions();
        var results = Client.GetManyEpisodesAsync(["e1"], options, cancellationToken: TestContext.Current.CancellationToken);
        options.MaxConcurrency = -1;

        (await results.ToListAsync()).Told().Should().Be("e1 Succeeded");
    }

    [Fact]
    public void A_result_can_be_made_and_tells_its_outcome_alone()
    {
        var found = BatchResult.Succeeded("e1", new PodcastEpisode { Id = "other", Title = "secret" });
        var missing = BatchResult.NotFound<PodcastEpisode>("e\n2");
        var failed = BatchResult.Failed<PodcastEpisode>("e3", new PodcastApiException("secret"));

        (found.Outcome, found.IsSucceeded, found.IsFailed, found.Value!.Id, found.Exception)
            .Should()
            .Be((BatchOutcome.Succeeded, true, false, "other", null));
        (missing.Outcome, missing.IsSucceeded, missing.IsFailed, missing.Value, missing.Exception)
            .Should()
            .Be((BatchOutcome.NotFound, false, false, null, null));
        (failed.Outcome, failed.IsSucceeded, failed.IsFailed, failed.Value).Should().Be((BatchOutcome.Failed, false, true, null));
        $"{found}; {missing}; {failed}".Should().Be("e1: Succeeded; e 2: NotFound; e3: Failed (PodcastApiException)");
    }
}
