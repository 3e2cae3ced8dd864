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

        (await calling.Awaiting(call => call.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<ObjectDisposedException>()).WithMessage("*PodcastClient*");
    }

    [Fact]
    public async Task A_call_after_it_is_told_of_the_client_not_of_its_connections()
    {
        using var handler = StubHandler.Answering("{}");
        var client = Clients.Over(handler);
        client.Dispose();

        (await client.Awaiting(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<ObjectDisposedException>()).WithMessage("*PodcastClient*");
        handler.Requests.Should().BeEmpty();
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
        error.Message.Should().StartWith("No answer to getPodcastShow: a handler failed (mine");
    }
}
