namespace PodcastApi.Tests.Batching;

/// <summary>Whose object is it? The order of a response is not documented, nor that its ids are the ones requested.</summary>
public sealed class MatchTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public MatchTests()
    {
        _client = _service.Client();
        _service.One = id => id switch
        {
            "alias" => BatchService.Single("e9"),
            "unknown" => BatchService.Rejected(404),
            "broken" => BatchService.Rejected(400),
            _ => BatchService.Single(id),
        };
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task An_id_is_missing_when_it_is_left_out_beside_nothing()
    {
        _service.Many = ids => BatchService.List(ids.Where(id => id[0] == 'e').Reverse());

        (await ReadAsync("e1", "unknown", "e3", "unknown too"))
            .Told()
            .Should()
            .Be("e1 Succeeded, unknown NotFound, e3 Succeeded, unknown too NotFound");
        _service.Requested.Should().Equal("e1 unknown e3 unknown too", "unknown unknown too");
        (await ReadAsync("unknown", "unknown too")).Told().Should().Be("unknown NotFound, unknown too NotFound");
        _service.Requested.Should().HaveCount(3);
    }

    [Fact]
    public async Task Two_ids_of_one_object_are_both_found_when_it_is_returned_once()
    {
        _service.Many = ids => BatchService.List(ids.Select(id => id.StartsWith("alias", StringComparison.Ordinal) ? "e9" : id).Distinct());

        var results = await ReadAsync("alias", "e9", "e1");

        results.Select(r => r.Value!.Id).Should().Equal("e9", "e9", "e1");
        _service.Requested.Should().Equal("alias e9 e1", "alias", "/alias");
    }

    [Fact]
    public async Task An_response_that_stops_short_loses_nothing()
    {
        _service.Many = ids => BatchService.List(ids.Take(2));

        (await ReadAsync("e1", "e2", "e3", "e4", "e5")).Should().OnlyContain(r => r.IsSucceeded);
        _service.Requested.Should().Equal("e1 e2 e3 e4 e5", "e3 e4 e5", "e5");
    }

    [Fact]
    public async Task What_is_left_fails_when_asking_for_it_again_does()
    {
        _service.Many = ids => ids.Length == 3 ? BatchService.List(["e1"]) : BatchService.Rejected(500);

        var results = await ReadAsync("e1", "e2", "e3");

        results.Told().Should().Be("e1 Succeeded, e2 Failed, e3 Failed");
    }

    [Fact]
    public async Task The_only_object_of_an_response_may_be_a_stranger_too()
    {
        _service.Many = _ => BatchService.List(["e9"]);

        (await ReadAsync("alias")).Should().ContainSingle().Which.Value!.Id.Should().Be("e9");
        (await ReadAsync("unknown")).Should().ContainSingle().Which.Outcome.Should().Be(BatchOutcome.NotFound);
        _service.Requested.Should().Equal("alias", "/alias", "unknown", "/unknown");
    }

    [Fact]
    public async Task An_object_that_nobody_asked_for_is_given_to_nobody()
    {
        _service.Many = _ => BatchService.List(["e9", "e1"]);

        var results = await ReadAsync("alias", "e1", "unknown", "broken");

        results.Told().Should().Be("alias Succeeded, e1 Succeeded, unknown NotFound, broken Failed");
        results[0].Value!.Id.Should().Be("e9");
        _service.Requested.Should().BeEquivalentTo("alias e1 unknown broken", "/alias", "/unknown", "/broken");
    }

    [Fact]
    public async Task An_object_that_came_twice_may_have_been_that_of_another_id()
    {
        _service.Many = _ => BatchService.List(["e9", "e9"]);

        (await ReadAsync("e9", "alias")).Select(r => r.Value!.Id).Should().Equal("e9", "e9");
        _service.Requested.Should().Equal("e9 alias", "/alias");
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("{\"title\":\"no id\"}", "")]
    [InlineData(null, ",\"errors\":[{\"message\":\"e2 failed\"}]")]
    public async Task An_entry_that_could_not_be_read_or_a_reported_error_may_be_about_any_id_that_has_none(string? node, string beside)
    {
        string[] nodes = node is null ? [BatchService.Node("e1")] : [BatchService.Node("e1"), node];
        _service.Many = _ => BatchService.ListOf(nodes, beside);

        (await ReadAsync("e1", "e2", "unknown")).Told().Should().Be("e1 Succeeded, e2 Succeeded, unknown NotFound");
        _service.Requested.Should().BeEquivalentTo("e1 e2 unknown", "/e2", "/unknown");
    }

    [Fact]
    public async Task An_response_that_has_all_is_not_doubted_for_what_stands_beside_it()
    {
        _service.Many = ids => BatchService.List([.. ids, "e9"], ",\"errors\":[{\"message\":\"odd\"}]");

        (await ReadAsync("e1", "e2")).Told().Should().Be("e1 Succeeded, e2 Succeeded");
        _service.Requested.Should().Equal("e1 e2");
    }

    [Fact]
    public async Task Shows_too_are_asked_for_alone_with_the_limit_where_an_response_is_doubtful()
    {
        _service.Many = _ => BatchService.List(["e9", "e1"]);

        var results = await _client
            .GetManyShowsAsync(["alias", "e1"], limit: 7, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Select(r => r.Value!.Id).Should().Equal("e9", "e1");
        _service.Handler.Requests[^1].PathAndQuery.Should().EndWith("/podcasts/shows/alias?limit=7");
    }

    private Task<List<BatchResult<PodcastEpisode>>> ReadAsync(params string[] ids) => _client.GetManyEpisodesAsync(ids).ToListAsync();
}
