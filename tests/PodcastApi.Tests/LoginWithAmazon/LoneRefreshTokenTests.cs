using PodcastApi.Tests.Errors;

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>
/// A response that brings a new refresh token and is otherwise of no use: that token may be the only one that counts from then on.
/// </summary>
public class LoneRefreshTokenTests
{
    private static readonly DateTimeOffset Start = new ObservedTimeProvider().Start;

    private readonly ScriptedStore _store = new();

    [Theory]
    [InlineData("""{"refresh_token":"Atzr|second"}""", "access_token is missing.")]
    [InlineData("""{"access_token":"a\r\nb","refresh_token":"Atzr|second"}""", "access_token holds a character *")]
    [InlineData("""{"access_token":"Atza|a","refresh_token":"Atzr|second","token_type":"mac"}""", "token_type is not bearer but mac.")]
    [InlineData(
        """{"refresh_token":"Atzr|second","access_token":"Atza|a","expi""",
        "the body (*) is no JSON object of the login, or is cut.")]
    public async Task A_refresh_token_without_an_access_token_is_saved_and_the_call_fails(string body, string message)
    {
        using var harness = Harness(LoginResponses.Body(body), LoginResponses.Tokens("Atza|1"));

        var error = await harness.FailAsync();

        error.Message.Should().Match("HTTP 200 (OK) from the refresh of the access token: " + message);
        error.ToString().Should().NotContain("Atzr|second");
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
    }

    [Fact]
    public async Task Without_a_provider_it_is_saved_too()
    {
        using var stub = LoginStub.Responding(LoginResponses.Body("""{"refresh_token":"Atzr|second"}"""));
        using var client = Logins.Client(stub, o => (o.TokenStore, o.TimeProvider) = (_store, new ObservedTimeProvider()));

        await client
            .Awaiting(c => c.RefreshAsync("Atzr|first", TestContext.Current.CancellationToken))
            .Should()
            .ThrowAsync<LoginException>();

        var saved = _store.Saved.Should().ContainSingle().Subject;
        (saved.AccessToken, saved.RefreshToken, saved.ExpiresAt).Should().Be(("", "Atzr|second", Start));
    }

    [Fact]
    public async Task It_is_saved_beside_the_access_token_that_was_there()
    {
        _store.Login = new()
        {
            AccessToken = "Atza|0",
            RefreshToken = "Atzr|0",
            ExpiresAt = Start.AddMinutes(1),
            Scopes = ["music::catalog"],
        };
        using var harness = Harness(LoginResponses.Body("""{"refresh_token":"Atzr|second"}"""));

        await harness.FailAsync();

        var saved = _store.Saved.Should().ContainSingle().Subject;
        (saved.AccessToken, saved.RefreshToken, saved.ExpiresAt, saved.Scopes[0])
            .Should()
            .Be(("Atza|0", "Atzr|second", Start.AddMinutes(1), "music::catalog"));
    }

    [Fact]
    public async Task It_is_kept_in_memory_when_there_is_no_store_or_the_store_fails()
    {
        _store.BeforeSave = _ => throw new IOException("disk full");
        using var harness = Harness(LoginResponses.Body("""{"refresh_token":"Atzr|second"}"""), LoginResponses.Tokens("Atza|1"));
        using var alone = new ProviderHarness(LoginResponses.Body("""{"refresh_token":"Atzr|second"}"""), LoginResponses.Tokens("Atza|1"));

        (await harness.FailAsync()).Message.Should().Contain("disk full");
        await alone.FailAsync();
        _store.BeforeSave = _ => Task.CompletedTask;

        (
            await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken),
            await alone.AskAsync(cancellationToken: TestContext.Current.CancellationToken))
            .Should()
            .Be(("Atza|1", "Atza|1"));
        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
        alone.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
    }

    [Fact]
    public async Task One_in_a_body_that_breaks_off_is_saved_before_it_is_asked_again()
    {
        using var harness = Harness(Broken("""{"refresh_token":"Atzr|second","access"""), LoginResponses.Tokens("Atza|1"));

        (await harness.FailAsync()).IsTransient.Should().BeTrue();

        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
    }

    [Fact]
    public async Task One_in_a_body_that_does_not_come_to_its_end_is_saved()
    {
        var (waiting, never) = (new TaskCompletionSource(), new TaskCompletionSource<int>());
        Task<int> Wait()
        {
            waiting.TrySetResult();
            return never.Task;
        }

        using var harness = Harness(Broken("""{"refresh_token":"Atzr|second","access""", Wait), LoginResponses.Tokens("Atza|1"));
        var asking = harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        await waiting.Task.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        harness.Time.Advance(TimeSpan.FromSeconds(100));

        (await asking.Awaiting(a => a).Should().ThrowExactlyAsync<LoginException>()).WithInnerException<TimeoutException>();
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_after_the_whole_login_costs_nothing()
    {
        using var harness = Harness(Broken("""{"refresh_token":"Atzr|second","access_token":"Atza|1"}"""));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
    }

    [Theory]
    [InlineData("""{"refresh_token":"Atzr|second","error":"server_error"}""", 200)]
    [InlineData("""{"refresh_token":"Atzr|second"}""", 400)]
    [InlineData("""{"refresh_token":"Atzr|sec""", 200)]
    public async Task One_that_a_rejection_holds_or_that_is_cut_itself_is_none(string body, int status)
    {
        using var harness = Harness(LoginResponses.Body(body, status), LoginResponses.Tokens("Atza|1"));

        await harness.FailAsync();

        _store.Saved.Should().BeEmpty();
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|first");
    }

    private ProviderHarness Harness(params Func<HttpResponseMessage>[] responses) => new(o => o.TokenStore = _store, responses);

    private static Func<HttpResponseMessage> Broken(string body) => Broken(body, () => throw new IOException("broken off"));

    private static Func<HttpResponseMessage> Broken(string body, Func<Task<int>> then) =>
        () =>
            new HttpResponseMessage
            {
                Content = new StreamContent(new ScriptedStream([System.Text.Encoding.UTF8.GetBytes(body)], _ => then())),
            };
}
