using PodcastApi.Tests.Errors;

namespace PodcastApi.Tests.Authentication.Login;

/// <summary>An answer that brings a new refresh token and is otherwise of no use: that token may be the only one that counts from then on.</summary>
public class LoneRefreshTokenTests
{
    private static readonly DateTimeOffset Start = new ObservedTimeProvider().Start;

    private readonly ScriptedStore _store = new();

    [Theory]
    [InlineData("""{"refresh_token":"Atzr|second"}""", "access_token is missing.")]
    [InlineData("""{"access_token":"a\r\nb","refresh_token":"Atzr|second"}""", "access_token holds a character *")]
    [InlineData("""{"access_token":"Atza|a","refresh_token":"Atzr|second","token_type":"mac"}""", "token_type is not bearer but mac.")]
    [InlineData("""{"refresh_token":"Atzr|second","access_token":"Atza|a","expi""", "the body (*) is no JSON object of the login, or is cut.")]
    public async Task A_refresh_token_without_an_access_token_is_saved_and_the_call_fails(string body, string message)
    {
        using var bench = Bench(LoginAnswers.Body(body), LoginAnswers.Tokens("Atza|1"));

        var error = await bench.FailAsync();

        error.Message.Should().Match("HTTP 200 (OK) from the renewal of the access token: " + message);
        error.ToString().Should().NotContain("Atzr|second");
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
    }

    [Fact]
    public async Task Without_a_provider_it_is_saved_too()
    {
        using var stub = LoginStub.Answering(LoginAnswers.Body("""{"refresh_token":"Atzr|second"}"""));
        using var client = Logins.Client(stub, o => (o.TokenStore, o.TimeProvider) = (_store, new ObservedTimeProvider()));

        await client.Awaiting(c => c.RefreshAsync("Atzr|first", TestContext.Current.CancellationToken)).Should().ThrowAsync<LoginException>();

        var saved = _store.Saved.Should().ContainSingle().Subject;
        (saved.AccessToken, saved.RefreshToken, saved.ExpiresAt).Should().Be(("", "Atzr|second", Start));
    }

    [Fact]
    public async Task It_is_saved_beside_the_access_token_that_was_there()
    {
        _store.Login = new() { AccessToken = "Atza|0", RefreshToken = "Atzr|0", ExpiresAt = Start.AddMinutes(1), Scopes = ["music::catalog"] };
        using var bench = Bench(LoginAnswers.Body("""{"refresh_token":"Atzr|second"}"""));

        await bench.FailAsync();

        var saved = _store.Saved.Should().ContainSingle().Subject;
        (saved.AccessToken, saved.RefreshToken, saved.ExpiresAt, saved.Scopes[0]).Should().Be(("Atza|0", "Atzr|second", Start.AddMinutes(1), "music::catalog"));
    }

    [Fact]
    public async Task It_is_kept_in_memory_when_there_is_no_store_or_the_store_fails()
    {
        _store.BeforeSave = _ => throw new IOException("disk full");
        using var bench = Bench(LoginAnswers.Body("""{"refresh_token":"Atzr|second"}"""), LoginAnswers.Tokens("Atza|1"));
        using var alone = new ProviderBench(LoginAnswers.Body("""{"refresh_token":"Atzr|second"}"""), LoginAnswers.Tokens("Atza|1"));

        (await bench.FailAsync()).Message.Should().Contain("disk full");
        await alone.FailAsync();
        _store.BeforeSave = _ => Task.CompletedTask;

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken), await alone.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be(("Atza|1", "Atza|1"));
        bench.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
        alone.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
    }

    [Fact]
    public async Task One_in_a_body_that_breaks_off_is_saved_before_it_is_asked_again()
    {
        using var bench = Bench(Broken("""{"refresh_token":"Atzr|second","access"""), LoginAnswers.Tokens("Atza|1"));

        (await bench.FailAsync()).IsTransient.Should().BeTrue();

        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
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

        using var bench = Bench(Broken("""{"refresh_token":"Atzr|second","access""", Wait), LoginAnswers.Tokens("Atza|1"));
        var asking = bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        await waiting.Task.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        bench.Time.Advance(TimeSpan.FromSeconds(100));

        (await asking.Awaiting(a => a).Should().ThrowExactlyAsync<LoginException>()).WithInnerException<TimeoutException>();
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_after_the_whole_login_costs_nothing()
    {
        using var bench = Bench(Broken("""{"refresh_token":"Atzr|second","access_token":"Atza|1"}"""));

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
    }

    [Theory]
    [InlineData("""{"refresh_token":"Atzr|second","error":"server_error"}""", 200)]
    [InlineData("""{"refresh_token":"Atzr|second"}""", 400)]
    [InlineData("""{"refresh_token":"Atzr|sec""", 200)]
    public async Task One_that_a_refusal_holds_or_that_is_cut_itself_is_none(string body, int status)
    {
        using var bench = Bench(LoginAnswers.Body(body, status), LoginAnswers.Tokens("Atza|1"));

        await bench.FailAsync();

        _store.Saved.Should().BeEmpty();
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|first");
    }

    private ProviderBench Bench(params Func<HttpResponseMessage>[] answers) => new(o => o.TokenStore = _store, answers);

    private static Func<HttpResponseMessage> Broken(string body) => Broken(body, () => throw new IOException("broken off"));

    private static Func<HttpResponseMessage> Broken(string body, Func<Task<int>> then) =>
        () => new HttpResponseMessage { Content = new StreamContent(new ScriptedStream([System.Text.Encoding.UTF8.GetBytes(body)], _ => then())) };
}
