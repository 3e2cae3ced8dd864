using System.Net;

namespace PodcastApi.Tests.Paging;

public class LeavingTests
{
    [Fact]
    public async Task Breaking_off_leaves_no_request_running()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b", "c"));

        await foreach (var _ in server.Episodes(prefetch: 4))
        {
            server.Running.Should().Be(1);
            break;
        }

        (server.Running, server.Requested).Should().Be((0, 2));
    }

    [Fact]
    public async Task Breaking_off_pages_leaves_no_request_running()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b", "c"));

        await foreach (var _ in server.Episodes().AsPages()) break;

        (server.Running, server.Requested).Should().Be((0, 2));
    }

    [Fact]
    public async Task Cancelling_while_a_page_is_awaited_leaves_no_request_running()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a", "b"));
        using var source = new CancellationTokenSource();
        var episodes = server.Episodes().GetAsyncEnumerator(source.Token);
        await episodes.TakeAsync(1);
        var next = episodes.MoveNextAsync().AsTask();

        await source.CancelAsync();

        (await FluentActions.Awaiting(() => next).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(source.Token);
        await episodes.DisposeAsync();
        server.Running.Should().Be(0);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        var requested = 0;
        var episodes = new PodcastEpisodePageable(PageMock.Create((_, _) => Task.FromResult(PageMock.Show($"{++requested}"))), "show");

        foreach (
            var reading in new Func<Task>[]
            {
                () => episodes.GetAsyncEnumerator(new CancellationToken(true)).TakeAsync(1),
                () => episodes.AsPages().GetAsyncEnumerator(new CancellationToken(true)).TakeAsync(1),
            }
        )
        {
            await reading.Should().ThrowAsync<OperationCanceledException>();
        }

        requested.Should().Be(0);
    }

    [Fact]
    public async Task A_failure_that_comes_as_the_caller_cancels_is_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var client = PageMock.Create(async (_, _) =>
        {
            await source.CancelAsync();
            throw new IOException("The connection was closed.");
        });

        var reading = () => new PodcastEpisodePageable(client, "show").GetAsyncEnumerator(source.Token).TakeAsync(1);

        (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
    }

    [Fact]
    public async Task Leaving_waits_for_a_client_that_does_not_listen()
    {
        var second = new TaskCompletionSource<PodcastShow>();
        var client = PageMock.Create((cursor, _) => cursor is null ? Task.FromResult(PageMock.Show("a", "1")) : second.Task);
        var episodes = new PodcastEpisodePageable(client, "show").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await episodes.TakeAsync(1);

        var leaving = episodes.DisposeAsync().AsTask();

        leaving.IsCompleted.Should().BeFalse();
        second.SetResult(PageMock.Show("b"));
        await leaving.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pages_behind_that_of_a_client_that_does_not_listen_are_not_asked_for_any_more()
    {
        var requested = 0;
        var second = new TaskCompletionSource<PodcastShow>();
        var client = PageMock.Create(
            (cursor, _) => ++requested == 2 ? second.Task : Task.FromResult(PageMock.Show($"{requested}", $"{requested}")));
        var episodes = new PodcastEpisodePageable(client, "show", new ListEpisodesOptions { Prefetch = 4 }).GetAsyncEnumerator(
            TestContext.Current.CancellationToken);
        await episodes.TakeAsync(1);

        var leaving = episodes.DisposeAsync().AsTask();
        second.SetResult(PageMock.Show("2", "2"));
        await leaving.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        requested.Should().Be(2);
    }

    [Fact]
    public async Task A_page_that_failed_and_that_nobody_came_to_is_no_failure()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b", "c"));

        await foreach (var _ in server.Episodes(prefetch: 3))
        {
            server.Fail(2, HttpStatusCode.InternalServerError);
            break;
        }
    }

    [Fact]
    public async Task No_exception_of_a_page_fetched_ahead_stays_unobserved()
    {
        const string Mark = "A page that nobody came to.";
        var unobserved = false;
        void Observe(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved |= e.Exception.ToString().Contains(Mark);
        TaskScheduler.UnobservedTaskException += Observe;

        await LeaveAfterOneAsync(
            PageMock.Create(
                (cursor, _) => cursor is null ? Task.FromResult(PageMock.Show("a", "1")) : throw new InvalidOperationException(Mark)));
        GC.Collect();
        GC.WaitForPendingFinalizers();

        TaskScheduler.UnobservedTaskException -= Observe;
        unobserved.Should().BeFalse();
    }

    private static async Task LeaveAfterOneAsync(IPodcastClient client)
    {
        await foreach (var _ in new PodcastEpisodePageable(client, "show", new ListEpisodesOptions { Prefetch = 4 })) break;
    }
}
