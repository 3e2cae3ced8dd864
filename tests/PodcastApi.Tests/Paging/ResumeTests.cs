using System.Net;
using System.Reflection;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Paging;

public class ResumeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_failure_comes_after_the_episodes_before_it_and_says_where_to_go_on(int prefetch)
    {
        var bodies = new Queue<string>([PageBody.Of("a b c", "1"), PageBody.Of("d", "2"), "", PageBody.Of("e f")]);
        using var handler = new StubHandler(_ =>
            bodies.Dequeue() is { Length: > 0 } body ? StubHandler.Json(body) : StubHandler.Json(Throttled, HttpStatusCode.TooManyRequests)
        );
        using var client = Clients.Over(handler);

        var (ids, failure) = await client.ListEpisodesAsync("show", new ListEpisodesOptions { Prefetch = prefetch }).UntilFailureAsync();
        var rest = await client.ListEpisodesAsync("show", new ListEpisodesOptions { StartCursor = failure.ResumeCursor }).IdsAsync();

        ids.Should().Equal("a", "b", "c", "d");
        (failure.ResumeCursor, failure.StatusCode, failure.Code, failure.Attempts)
            .Should()
            .Be(("2", HttpStatusCode.TooManyRequests, "THROTTLED", 1));
        failure
            .Message.Should()
            .Be(failure.InnerException.Should().BeOfType<PodcastApiException>().Which.Message)
            .And.StartWith("HTTP 429");
        rest.Should().Equal("e", "f");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7:e")]
    public async Task A_failure_at_the_first_page_leads_back_to_the_start(string? start)
    {
        using var handler = new StubHandler(_ => StubHandler.Json("{}", HttpStatusCode.InternalServerError));
        using var client = Clients.Over(handler);

        var (_, failure) = await client.ListEpisodesAsync("show", new ListEpisodesOptions { StartCursor = start }).UntilFailureAsync();

        failure.ResumeCursor.Should().Be(start);
        failure.InnerException.Should().BeOfType<PodcastApiException>();
    }

    [Fact]
    public async Task Pages_break_off_in_the_same_way()
    {
        using var server = new PageServer(PageBody.Of("a", "1"), "odd");
        var pages = server.Episodes().AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await pages.TakeAsync(1);

        var failure = await FluentActions.Awaiting(() => pages.MoveNextAsync().AsTask()).Should().ThrowExactlyAsync<PodcastApiException>();

        failure.Which.ResumeCursor.Should().Be("1");
        await pages.DisposeAsync();
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task Whatever_else_fails_is_the_inner_exception(Type type)
    {
        var cause = (Exception)Activator.CreateInstance(type, "no luck")!;
        var client = PageMock.Create((cursor, _) => cursor is null ? Task.FromResult(PageMock.Show("a", "1")) : throw cause);

        var (ids, failure) = await new PodcastEpisodePageable(client, "show").UntilFailureAsync();

        ids.Should().Equal("a");
        failure.InnerException.Should().BeSameAs(cause);
        failure.Message.Should().EndWith("no luck");
        failure.ResumeCursor.Should().Be("1");
    }

    [Fact]
    public async Task What_a_token_provider_throws_is_the_inner_exception()
    {
        var tokens = new FailingTokens();
        using var handler = StubHandler.Responding(PageBody.Of("a", "1"));
        using var client = Clients.Over(handler, o => (o.AccessToken, o.AccessTokenProvider) = (null, tokens));

        var (ids, failure) = await client.ListEpisodesAsync("show").UntilFailureAsync();

        ids.Should().Equal("a");
        failure.InnerException.Should().BeOfType<InvalidTimeZoneException>();
        failure.ResumeCursor.Should().Be("1");
    }

    [Fact]
    public void Everything_that_the_cause_says_is_taken_over()
    {
        var cause = new PodcastApiException("HTTP 503")
        {
            StatusCode = HttpStatusCode.ServiceUnavailable,
            Code = "DEPENDENCY",
            ApiMessage = "Later.",
            Reference = "r",
            RequestId = "i",
            RetryAfter = TimeSpan.FromSeconds(3),
            ErrorBody = "{}",
            IsTransient = true,
            Attempts = 4,
        };

        var failure = PodcastApiException.WithResumeCursor("c", cause);

        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (
            var property in typeof(PodcastApiException).GetProperties(Own).Where(p => p.Name != nameof(PodcastApiException.ResumeCursor)))
        {
            property
                .GetValue(failure)
                .Should()
                .NotBeNull(property.Name)
                .And.NotBe(0, property.Name)
                .And.NotBe(false, property.Name)
                .And.Be(property.GetValue(cause), property.Name);
        }

        failure.Message.Should().Be("HTTP 503");
    }

    private const string Throttled = """{"error":{"status":"429","code":"THROTTLED","message":"Slow down."}}""";

    private sealed class FailingTokens : IAccessTokenProvider
    {
        private int _asked;

        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
            _asked++ == 0 ? new("token") : throw new InvalidTimeZoneException("no token");
    }
}
