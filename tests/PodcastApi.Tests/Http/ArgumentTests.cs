namespace PodcastApi.Tests.Http;

public sealed class ArgumentTests : IDisposable
{
    private readonly StubHandler _handler = StubHandler.Responding("{}");
    private readonly PodcastClient _client;

    public ArgumentTests() => _client = Clients.Over(_handler);

    public static TheoryData<string> RejectedIds => ["", ".", "..", "a\nb", "\u0000", "a\u007f", "\u0085"];

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [Theory]
    [MemberData(nameof(RejectedIds))]
    public async Task An_id_that_would_reach_another_resource_is_rejected_before_anything_is_sent(string id)
    {
        Func<Task>[] calls =
        [
            () => _client.GetPodcastShowAsync(id),
            () => _client.GetPodcastEpisodeAsync(id),
            () => _client.SavePodcastEpisodeAsync(id),
            () => _client.RemovePodcastEpisodeAsync(id),
            () => _client.FollowPodcastShowAsync(id),
            () => _client.UnfollowPodcastShowAsync(id),
            () => _client.GetPodcastShowsAsync([id]),
            () => _client.GetPodcastEpisodesAsync(["good", id]),
            () => _client.WithResponse.GetPodcastShowAsync(id),
        ];

        foreach (var call in calls) await call.Should().ThrowAsync<ArgumentException>();
        FluentActions.Invoking(() => _client.ListEpisodesAsync(id)).Should().Throw<ArgumentException>().WithParameterName("showId");
        _handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public async Task Half_of_a_surrogate_pair_is_rejected_before_anything_is_sent(int half)
    {
        var text = "a" + (char)half;

        await _client.Invoking(c => c.GetPodcastShowAsync(text)).Should().ThrowAsync<ArgumentException>();
        await _client.Invoking(c => c.GetPodcastEpisodesAsync([text])).Should().ThrowAsync<ArgumentException>();
        await _client.Invoking(c => c.GetPodcastShowAsync("x", cursor: text)).Should().ThrowAsync<ArgumentException>();
        _handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_null_id_is_rejected_by_its_parameters_name()
    {
        await _client.Invoking(c => c.GetPodcastShowAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("id");
        await _client.Invoking(c => c.GetPodcastShowsAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("ids");
        await _client.Invoking(c => c.GetPodcastShowsAsync([null!])).Should().ThrowAsync<ArgumentException>().WithParameterName("ids");
    }

    [Fact]
    public async Task An_id_with_a_comma_is_rejected_in_a_list_and_escaped_in_a_path()
    {
        await _client.Invoking(c => c.GetPodcastEpisodesAsync(["a,b"])).Should().ThrowAsync<ArgumentException>().WithMessage("*comma*");
        await _client.Invoking(c => c.GetPodcastEpisodeAsync("a,b")).Should().ThrowAsync<PodcastApiException>();
        _handler.Requests.Should().ContainSingle().Which.PathAndQuery.Should().EndWith("/a%2Cb");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(5000)]
    public async Task A_list_of_shows_holds_1_to_100_ids(int count)
    {
        var ids = Enumerable.Range(0, count).Select(n => $"id{n}");

        await _client
            .Invoking(c => c.GetPodcastShowsAsync(ids))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithParameterName("ids")
            .WithMessage("*1 to 100*");
        _handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task A_list_of_episodes_holds_1_to_50_ids(int count)
    {
        var ids = Enumerable.Range(0, count).Select(n => $"id{n}");

        await _client
            .Invoking(c => c.GetPodcastEpisodesAsync(ids))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithParameterName("ids")
            .WithMessage("*1 to 50*");
        _handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task The_longest_lists_are_sent_whole()
    {
        using var handler = StubHandler.Responding(Repository.Example("getPodcastShows.200"), Repository.Example("getPodcastEpisodes.200"));
        using var client = Clients.Over(handler);

        await client.GetPodcastShowsAsync(
            Enumerable.Range(0, 100).Select(n => $"id{n}"),
            cancellationToken: TestContext.Current.CancellationToken);
        await client.GetPodcastEpisodesAsync(Enumerable.Range(0, 50).Select(n => $"id{n}"), TestContext.Current.CancellationToken);

        handler.Requests[0].PathAndQuery.Split(',').Should().HaveCount(100);
        handler.Requests[1].PathAndQuery.Split(',').Should().HaveCount(50);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task A_limit_is_1_to_100(int limit)
    {
        await _client
            .Invoking(c => c.GetPodcastShowAsync("x", limit))
            .Should()
            .ThrowAsync<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(limit))
            .WithMessage("*1 to 100*");
        await _client
            .Invoking(c => c.GetPodcastShowsAsync(["x"], limit))
            .Should()
            .ThrowAsync<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(limit));
        _handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_cursor_is_rejected_since_it_would_start_over()
    {
        await _client
            .Invoking(c => c.GetPodcastShowAsync("x", cursor: ""))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithParameterName("cursor");
        _handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("?#&=+ %", "%3F%23%26%3D%2B%20%25")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData(".%2E", ".%252E")]
    [InlineData("…é😀", "%E2%80%A6%C3%A9%F0%9F%98%80")]
    [InlineData("...", "...")]
    public async Task An_id_is_percent_encoded_into_one_segment_of_the_path(string id, string encoded)
    {
        await _client.Invoking(c => c.GetPodcastShowAsync(id)).Should().ThrowAsync<PodcastApiException>();

        _handler.Requests.Should().ContainSingle().Which.Uri.AbsoluteUri.Should().EndWith("/v1/podcasts/shows/" + encoded);
    }

    [Fact]
    public async Task A_cursor_is_percent_encoded()
    {
        await _client.Invoking(c => c.GetPodcastShowAsync("x", cursor: "7:a+b/c=&d")).Should().ThrowAsync<PodcastApiException>();

        _handler.Requests.Should().ContainSingle().Which.Uri.Query.Should().Be("?cursor=7%3Aa%2Bb%2Fc%3D%26d");
    }
}
