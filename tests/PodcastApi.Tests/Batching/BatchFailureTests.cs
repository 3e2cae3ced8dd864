using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Batching;

public sealed class BatchFailureTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public BatchFailureTests() => _client = _service.Client();

    public static TheoryData<int> MayLieInOneId => [400, 404, 413, 414, 422, 431];

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(429)]
    public async Task A_batch_that_fails_fails_its_ids_and_not_the_run(int status)
    {
        _service.Many = ids => ids.Contains("e60") ? BatchService.Rejected(status) : BatchService.List(ids);

        var results = await _client
            .GetManyEpisodesAsync(Ids.Count(120), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Where(r => r.IsFailed).Select(r => r.Id).Should().Equal(Ids.Count(100).Skip(50));
        results.Where(r => r.IsFailed).Should().OnlyContain(r => (int)((PodcastApiException)r.Exception!).StatusCode! == status);
        results.Where(r => r.IsSucceeded).Should().HaveCount(70);
        _service.Requested.Should().HaveCount(3);
    }

    [Theory]
    [MemberData(nameof(MayLieInOneId))]
    public async Task A_batch_that_is_rejected_for_one_id_is_halved_down_to_it(int status)
    {
        _service.Many = ids => ids.Contains("e6") ? BatchService.Rejected(status) : BatchService.List(ids);

        var results = await _client
            .GetManyEpisodesAsync(Ids.Count(8), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Select(r => r.Id).Should().Equal(Ids.Count(8));
        results.Where(r => !r.IsSucceeded).Told().Should().Be(status == 404 ? "e6 NotFound" : "e6 Failed");
        _service.Requested.Should().BeEquivalentTo("e1 e2 e3 e4 e5 e6 e7 e8", "e1 e2 e3 e4", "e5 e6 e7 e8", "e5 e6", "e7 e8", "e5", "e6");
    }

    [Theory]
    [InlineData("<html>Not found</html>")]
    [InlineData("""{"message":"Not Found"}""")]
    [InlineData("")]
    public async Task A_404_that_is_not_the_APIs_own_is_one_failure_of_the_batch(string body)
    {
        _service.Many = _ => StubHandler.Json(body, System.Net.HttpStatusCode.NotFound);

        var results = await _client
            .GetManyEpisodesAsync(Ids.Count(50), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Should().HaveCount(50).And.OnlyContain(result => result.IsFailed);
        _service.Requested.Should().ContainSingle();
    }

    [Fact]
    public async Task A_404_of_a_gateway_is_no_proof_that_one_id_does_not_exist()
    {
        _service.Many = _ => BatchService.List(["stranger"]);
        _service.One = _ => StubHandler.Json("<html>Not found</html>", System.Net.HttpStatusCode.NotFound);

        var results = await _client
            .GetManyEpisodesAsync(Ids.Count(2), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Should().HaveCount(2).And.OnlyContain(result => result.IsFailed);
    }

    [Fact]
    public async Task An_id_that_cannot_be_sent_fails_alone_and_takes_no_place()
    {
        string[] ids = [null!, "", "..", "a\nb", "\ud800", .. Ids.Count(50)];

        var results = await _client.GetManyEpisodesAsync(ids, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        results.Take(5).Should().OnlyContain(r => r.Exception is ArgumentException);
        results.Select(r => r.Id).Should().Equal(ids.Select(id => id ?? ""));
        _service.Requested.Should().Equal(string.Join(" ", Ids.Count(50)));
    }

    [Fact]
    public async Task An_id_with_a_comma_is_asked_for_alone()
    {
        (await _client.GetManyEpisodesAsync(["e1", "e,2", "e3"], cancellationToken: TestContext.Current.CancellationToken).ToListAsync())
            .Told()
            .Should()
            .Be("e1 Succeeded, e,2 Succeeded, e3 Succeeded");
        _service.Requested.Should().BeEquivalentTo("e1 e3", "/e,2");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(130)]
    public async Task What_the_source_throws_comes_after_the_results_of_all_ids_before_it(int count)
    {
        var failure = new InvalidDataException("The source broke.");
        var seen = new List<string>();
        var reading = async () =>
        {
            await foreach (var result in _client.GetManyEpisodesAsync(Ids.ThenThrows(Ids.Count(count), failure))) seen.Add(result.Id);
        };

        (await reading.Should().ThrowAsync<InvalidDataException>()).Which.Should().BeSameAs(failure);
        seen.Should().Equal(Ids.Count(count));
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_callers_is_a_failure_like_another()
    {
        var client = new FakeClient((_, _) => throw new TaskCanceledException("A handler of the client's gave up."));

        var results = await client
            .Proxy.GetManyEpisodesAsync(["e1", "e2"], cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Should().OnlyContain(r => r.Exception is TaskCanceledException);
    }

    [Fact]
    public async Task A_stricter_client_that_rejects_an_id_fails_that_id_alone()
    {
        var client = new FakeClient((_, ids) => ids.Contains("e3") ? throw new ArgumentException("Not this one.", nameof(ids)) : ids);

        var results = await client
            .Proxy.GetManyEpisodesAsync(Ids.Count(4), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Told().Should().Be("e1 Succeeded, e2 Succeeded, e3 Failed, e4 Succeeded");
    }

    [Fact]
    public async Task An_argument_exception_that_is_not_about_an_id_says_nothing_of_the_ids()
    {
        var requests = 0;
        var client = new FakeClient((_, _) =>
        {
            requests++;
            throw new ArgumentException("A slip of somebody's.", "value");
        });

        var results = await client
            .Proxy.GetManyEpisodesAsync(Ids.Count(100), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Should().HaveCount(100).And.OnlyContain(result => result.IsFailed);
        requests.Should().Be(2);
    }
}
