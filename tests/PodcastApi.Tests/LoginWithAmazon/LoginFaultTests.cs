using System.Net;
using PodcastApi.Tests.Errors;

namespace PodcastApi.Tests.LoginWithAmazon;

public class LoginFaultTests
{
    public static TheoryData<int, string, string, string?> Rejections =>
        new()
        {
            {
                400,
                """{"error":"invalid_grant","error_description":"D","request_id":"id-1"}""",
                "invalid_grant: D. The refresh token is no longer valid, or belongs to another client: log in again.",
                "id-1"
            },
            {
                401,
                """{"error_description":"D.","error":"invalid_client"}""",
                "invalid_client: D. Check ClientId and ClientSecret: they belong together, and to one Security Profile.",
                null
            },
            { 400, """{"error":{"code":"X","message":"M"}}""", "X: M.", null },
            { 400, """{"error":["x"],"error_description":7}""", "7.", null },
            { 403, """{"message":"Forbidden"}""", "Forbidden.", null },
            {
                400,
                """{"error":"inval""",
                "the body (its content-type is application/json) is no JSON object of the login, or is cut.",
                null
            },
            { 404, "<html>no</html>", "the body (its content-type is application/json) is no JSON object of the login, or is cut.", null },
            { 403, "", "the body is empty.", null },
        };

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task A_rejection_is_told_with_its_status_whatever_its_body(int status, string body, string message, string? requestId)
    {
        var error = await Logins.FailToRefreshAsync(LoginResponses.Body(body, status));

        error.Message.Should().Be($"HTTP {status} ({(HttpStatusCode)status}) from the refresh of the access token: {message}");
        ((int?)error.StatusCode, error.RequestId, error.IsTransient).Should().Be((status, requestId, false));
    }

    [Fact]
    public async Task The_request_id_may_stand_in_a_header()
    {
        var response = LoginResponses.Error("invalid_grant")();
        response.Headers.Add("x-amzn-RequestId", "id-2");

        (await Logins.FailToRefreshAsync(() => response)).RequestId.Should().Be("id-2");
    }

    [Fact]
    public async Task What_an_response_says_is_bounded_and_breaks_no_line()
    {
        var text = "a\\u001b[31m\\r\\nb" + new string('x', 5000);
        var error = await Logins.FailToRefreshAsync(
            LoginResponses.Body($$"""{"error":"{{text}}","error_description":"{{text}}","request_id":"{{text}}"}""", 400));

        foreach (var said in new[] { error.Message, error.Code, error.Description, error.RequestId })
        {
            said!.Length.Should().BeLessThan(600);
            said.Should().Contain("a [31m  bxxx").And.Contain("…").And.NotMatchRegex("[\x00-\x1f]");
        }
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_named_by_its_host()
    {
        var response = LoginResponses.Status(307)();
        response.Headers.Location = new Uri("https://elsewhere.example/path?q");

        var error = await Logins.FailToRefreshAsync(() => response);

        error.Message.Should().Contain("a redirect to https://elsewhere.example, which is not followed").And.NotContain("path");
        ((int?)error.StatusCode).Should().Be(307);
    }

    [Fact]
    public async Task An_response_from_elsewhere_is_not_taken()
    {
        var response = LoginResponses.Tokens("Atza|a")();
        response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, new Uri("https://elsewhere.example/"));

        (await Logins.FailToRefreshAsync(() => response))
            .Message.Should()
            .Contain("a redirect led to https://elsewhere.example, which gets no secret");
    }

    [Fact]
    public async Task A_body_without_end_is_given_up_at_the_cap()
    {
        var error = await Logins.FailToRefreshAsync(
            Streaming([new byte[64 * 1024], [1]], _ => throw new InvalidOperationException("read on")));

        error.Message.Should().EndWith("the body is larger than 65536 bytes.");
        error.IsTransient.Should().BeFalse();
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_with_its_status()
    {
        var error = await Logins.FailToRefreshAsync(Streaming(["{"u8.ToArray()], _ => throw new IOException("broken off")));

        error.Message.Should().Be("HTTP 200 (OK) from the refresh of the access token: the connection failed (broken off).");
        error.IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task The_deadline_covers_the_body_and_what_took_too_long_is_not_asked_for_again()
    {
        var time = new FakeTimeProvider();
        var never = new TaskCompletionSource<int>();
        using var stub = LoginStub.Responding(Streaming(["{"u8.ToArray()], _ => never.Task));
        using var client = Logins.Client(stub, o => (o.TimeProvider, o.Timeout) = (time, TimeSpan.FromSeconds(30)));
        var refreshing = client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(30));

        var error = (await refreshing.Awaiting(r => r.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<LoginException>()).Which;
        error.Message.Should().Be("HTTP 200 (OK) from the refresh of the access token: it did not come to its end within 30 s (Timeout).");
        (error.IsTransient, error.InnerException is TimeoutException, stub.Forms.Count).Should().Be((true, true, 1));
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_their_own_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = Logins.Client(new LoginStub((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task));
        var refreshing = client.RefreshAsync("Atzr|old-refresh", cancellation.Token);

        await cancellation.CancelAsync();

        (await refreshing.Awaiting(r => r.WaitAsync(RealTime.Patience)).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(cancellation.Token);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(AggregateException))]
    public async Task What_a_handler_throws_is_a_failure_of_the_login_and_tells_no_secret(Type type)
    {
        var error = await Logins.FailToRefreshAsync(() => throw (Exception)Activator.CreateInstance(type, "sent Atzr|old-refresh")!);

        error.Message.Should().StartWith("No response to the refresh of the access token: a handler failed (sent [redacted]");
        error.IsTransient.Should().BeFalse();
        error.ToString().Should().NotContain("old-refresh");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_ends_what_is_under_way_and_each_later_call_with_one_exception(bool withinTheBody)
    {
        var never = new TaskCompletionSource<int>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stub = new LoginStub(async (_, _) =>
        {
            begun.TrySetResult();
            if (!withinTheBody) await never.Task;
            return Streaming(["{"u8.ToArray()], _ => never.Task)();
        });
        var client = Logins.Client(stub);
        var refreshing = client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);
        await begun.Task;

        client.Dispose();

        (await refreshing.Awaiting(r => r.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<ObjectDisposedException>()).WithMessage(
            "*LoginWithAmazonClient*");
        (await client.Awaiting(c => c.RefreshAsync("Atzr|old-refresh")).Should().ThrowExactlyAsync<ObjectDisposedException>()).WithMessage(
            "*LoginWithAmazonClient*");
        stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task Disposing_ends_the_wait_before_a_retry_and_tells_nothing_of_what_failed()
    {
        var time = new ObservedTimeProvider();
        using var stub = LoginStub.Responding(LoginResponses.Status(503));
        var client = Logins.Client(stub, o => o.TimeProvider = time);
        var refreshing = client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(1));

        client.Dispose();

        var error = (
            await refreshing.Awaiting(r => r.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<ObjectDisposedException>()
        ).Which;
        error.ToString().Should().NotContain("old-refresh");
    }

    [Fact]
    public async Task Disposing_ends_the_wait_for_a_person_at_a_device()
    {
        var time = new ObservedTimeProvider();
        using var stub = LoginStub.Responding(LoginResponses.Body(LoginResponses.CodePair));
        var client = Logins.Client(stub, o => o.TimeProvider = time);
        var device = await client.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);
        var waiting = client.WaitForDeviceAuthorizationAsync(device, TestContext.Current.CancellationToken);

        client.Dispose();

        await waiting.Awaiting(w => w.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<ObjectDisposedException>();
    }

    private static Func<HttpResponseMessage> Streaming(byte[][] parts, Func<CancellationToken, Task<int>> then) =>
        () => new HttpResponseMessage { Content = new StreamContent(new ScriptedStream(parts, then)) };
}
