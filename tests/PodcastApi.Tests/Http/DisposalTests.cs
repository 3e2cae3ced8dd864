using System.Net;
using PodcastApi.Tests.Errors;

namespace PodcastApi.Tests.Http;

public class DisposalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_under_way_ends_at_once_with_one_exception(bool withinTheBody)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new StubHandler(async (_, _) =>
        {
            begun.TrySetResult();
            if (!withinTheBody) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
            var body = new ScriptedStream(["{"u8.ToArray()], async _ =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
                return 0;
            });
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        });
        var client = Clients.Over(handler);
        var calling = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await begun.Task;

        client.Dispose();

        (
            await calling.Awaiting(call => call.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<ObjectDisposedException>()
        ).WithMessage("*PodcastClient*");
    }

    [Fact]
    public async Task A_call_after_it_is_told_of_the_client_not_of_its_connections()
    {
        using var handler = StubHandler.Responding("{}");
        var client = Clients.Over(handler);
        client.Dispose();

        (await client.Awaiting(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<ObjectDisposedException>()).WithMessage(
            "*PodcastClient*");
        handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_after_it_is_told_of_the_client_too()
    {
        using var handler = StubHandler.Responding("{}");
        var client = Clients.Over(handler);
        client.Dispose();

        foreach (
            var list in new IAsyncEnumerable<object>[]
            {
                client.ListEpisodesAsync("s"),
                client.ListEpisodesAsync("s").AsPages(),
                client.ListFullEpisodesAsync("s", cancellationToken: TestContext.Current.CancellationToken),
            }
        )
        {
            (
                await FluentActions
                    .Awaiting(() => list.ToListAsync(TestContext.Current.CancellationToken).AsTask())
                    .Should()
                    .ThrowExactlyAsync<ObjectDisposedException>()
            ).WithMessage("*PodcastClient*");
        }
    }

    [Fact]
    public async Task A_list_in_full_that_it_breaks_off_is_told_of_the_client_not_of_a_page()
    {
        using var service = new Batching.ShowService(3);
        service.Wait = (name, _) =>
        {
            if (name[0] == 'e') service.Client.Dispose();
            return Task.CompletedTask;
        };

        await FluentActions
            .Awaiting(() => service.Client.ListFullEpisodesAsync("show").ToListAsync(TestContext.Current.CancellationToken).AsTask())
            .Should()
            .ThrowExactlyAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task Something_else_that_was_disposed_of_ends_a_list_with_where_to_go_on()
    {
        using var service = new Batching.ShowService(3);
        using var client = Clients.Over(
            service.Handler,
            o =>
                (o.AccessToken, o.AccessTokenProvider) = (
                    null,
                    new Authentication.ScriptedTokenProvider(() => throw new ObjectDisposedException("mine"))));

        foreach (
            var list in new IAsyncEnumerable<object>[]
            {
                client.ListEpisodesAsync("s"),
                client.ListFullEpisodesAsync("s", cancellationToken: TestContext.Current.CancellationToken),
            }
        )
        {
            (
                await FluentActions
                    .Awaiting(() => list.ToListAsync(TestContext.Current.CancellationToken).AsTask())
                    .Should()
                    .ThrowExactlyAsync<PodcastApiException>()
            ).WithInnerException<ObjectDisposedException>();
        }
    }

    [Fact]
    public async Task What_a_handler_hung_on_the_end_of_a_call_does_not_keep_it_from_closing_the_rest()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new StubHandler(async (_, token) =>
        {
            token.Register(() => throw new InvalidOperationException("mine"));
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
            return new HttpResponseMessage();
        });
        var own = new HttpClient(handler);
        var client = new PodcastClient(new PodcastClientSettings(Clients.Options()), () => own, own);
        _ = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await begun.Task;

        client.Invoking(c => c.Dispose()).Should().Throw<AggregateException>();

        handler.Disposed.Should().BeTrue();
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(AggregateException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(FormatException))]
    public async Task What_a_handler_throws_is_a_failure_of_the_call(Type type)
    {
        var thrown = (Exception)Activator.CreateInstance(type, "mine")!;
        using var client = Clients.Over(new StubHandler(_ => throw thrown));

        var error = (await client.Awaiting(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<PodcastApiException>()).Which;

        error.InnerException.Should().BeSameAs(thrown);
        error.Message.Should().StartWith("No response to getPodcastShow: a handler failed (mine");
    }
}
