using System.Net;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Batching;

public sealed class FullEpisodesTests : IDisposable
{
    // An empty page, pages that share a batch, a page that needs two.
    private static readonly int[] PageSizes = [3, 0, 48, 1, 100, 7];

    private readonly ShowService _service = new(PageSizes);

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Episodes_come_in_full_fifty_at_a_time_across_the_pages()
    {
        var episodes = await ReadAsync();

        episodes.Select(e => e.Id).Should().Equal(Ids.Count(159));
        episodes.Should().OnlyContain(e => e.Title == "The title of " + e.Id);
        _service
            .Requested.Where(requested => requested[0] == 'e')
            .Select(requested => requested.Split(' ').Length)
            .Should()
            .BeEquivalentTo([50, 50, 50, 9]);
    }

    [Fact]
    public async Task An_episode_that_only_the_show_knows_comes_as_it_is_listed()
    {
        _service.Unknown.UnionWith(["e2", "e159"]);

        var episodes = await ReadAsync();

        episodes.Select(e => e.Id).Should().Equal(Ids.Count(159));
        episodes.Where(e => e.Title is null).Select(e => e.Id).Should().Equal("e2", "e159");
    }

    [Fact]
    public async Task A_slip_of_the_token_providers_is_not_taken_for_an_id_that_cant_be_sent()
    {
        var tokens = 0;
        using var handler = _service.Handler;
        using var client = Clients.Over(
            handler,
            o =>
                (o.AccessToken, o.AccessTokenProvider) = (
                    null,
                    new ScriptedTokenProvider(() => ++tokens == 1 ? Clients.AccessToken : throw new ArgumentException("A slip.", "id"))));
        var reading = () =>
            client
                .ListFullEpisodesAsync("show", new ListEpisodesOptions { MaxItems = 3 })
                .ToListAsync(TestContext.Current.CancellationToken)
                .AsTask();

        (await reading.Should().ThrowExactlyAsync<PodcastApiException>()).WithInnerException<ArgumentException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Whichever_request_fails_resuming_lists_exactly_the_rest(int max)
    {
        await ReadAsync();
        var requests = _service.Requested.ToList();
        requests.Should().HaveCount(PageSizes.Length + 4);

        foreach (var request in requests)
        {
            var seen = new List<PodcastEpisode>();
            _service.Fails = request;
            var reading = () => ReadAsync(seen, batch: new BatchOptions { MaxConcurrency = max });
            var failure = (await reading.Should().ThrowAsync<PodcastApiException>()).Which;
            _service.InFlight.Should().Be(0);
            _service.Fails = null;

            await ReadAsync(seen, new ListEpisodesOptions { StartCursor = failure.ResumeCursor });

            failure.StatusCode.Should().Be(HttpStatusCode.BadGateway);
            seen.Select(e => e.Id).Should().Equal(Ids.Count(159), "{0} failed", request);
        }
    }

    [Fact]
    public async Task A_batch_that_fails_names_the_first_page_that_was_not_handed_out()
    {
        _service.Fails = string.Join(" ", Ids.Count(150).Skip(100));
        var seen = new List<PodcastEpisode>();
        var reading = () => ReadAsync(seen);

        (await reading.Should().ThrowAsync<PodcastApiException>()).Which.ResumeCursor.Should().Be("4");
        seen.Select(e => e.Id).Should().Equal(Ids.Count(52));
    }

    [Fact]
    public async Task Pages_are_read_while_batches_are_under_way()
    {
        var batch = new TaskCompletionSource();
        _service.Wait = (name, token) => name.StartsWith("e1 ", StringComparison.Ordinal) ? batch.Task.WaitAsync(token) : LetGo(name);

        (await ReadAsync().WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken)).Should().HaveCount(159);

        Task LetGo(string name)
        {
            if (name == "page 5") batch.TrySetResult();
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task No_more_are_read_than_wanted(int max)
    {
        var episodes = await ReadAsync(options: new ListEpisodesOptions { MaxItems = max });

        episodes.Select(e => e.Id).Should().Equal(Ids.Count(max));
        _service
            .Requested.Where(requested => requested[0] == 'e')
            .SelectMany(requested => requested.Split(' '))
            .Should()
            .BeEquivalentTo(Ids.Count(max));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_the_loop_leaves_nothing_running(bool byCancelling)
    {
        using var source = new CancellationTokenSource();
        _service.Wait = (name, token) =>
            name.StartsWith("e51 ", StringComparison.Ordinal)
                ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)
                : Task.CompletedTask;
        var seen = 0;
        var reading = async () =>
        {
            await foreach (var episode in _service.Client.ListFullEpisodesAsync("show", cancellationToken: source.Token))
            {
                if (++seen == 3 && !byCancelling) break;
                if (seen == 3) await source.CancelAsync();
            }
        };

        if (byCancelling)
            (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        else
            await reading();
        (seen, _service.InFlight).Should().Be((3, 0));
    }

    [Fact]
    public void Arguments_are_checked_at_once()
    {
        FluentActions
            .Invoking(() => _service.Client.ListFullEpisodesAsync(".."))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("showId");
        FluentActions
            .Invoking(() => _service.Client.ListFullEpisodesAsync("show", batch: new BatchOptions { MaxConcurrency = 0 }))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("batch");
        _service.Requested.Should().BeEmpty();
    }

    private async Task<List<PodcastEpisode>> ReadAsync(
        List<PodcastEpisode>? into = null,
        ListEpisodesOptions? options = null,
        BatchOptions? batch = null)
    {
        into ??= [];
        await foreach (var episode in _service.Client.ListFullEpisodesAsync("show", options, batch)) into.Add(episode);
        return into;
    }
}
