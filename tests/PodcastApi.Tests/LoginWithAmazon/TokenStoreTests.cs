namespace PodcastApi.Tests.LoginWithAmazon;

public class TokenStoreTests
{
    private static readonly DateTimeOffset Start = new ObservedTimeProvider().Start;

    private readonly ScriptedStore _store = new();

    [Fact]
    public async Task A_new_login_is_saved_before_it_is_used()
    {
        var saving = new TaskCompletionSource();
        var saved = new TaskCompletionSource();
        _store.BeforeSave = _ =>
        {
            saving.SetResult();
            return saved.Task;
        };
        using var harness = Harness(LoginResponses.Tokens("Atza|1", "Atzr|second"));
        var asking = harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        await saving.Task.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        asking.IsCompleted.Should().BeFalse();
        saved.SetResult();

        (await asking).Should().Be("Atza|1");
        var login = _store.Saved.Should().ContainSingle().Subject;
        (login.AccessToken, login.RefreshToken, login.ExpiresAt).Should().Be(("Atza|1", "Atzr|second", Start.AddHours(1)));
    }

    [Fact]
    public async Task The_old_refresh_token_is_saved_again_when_no_new_one_came()
    {
        _store.Login = Login("Atza|0", "Atzr|stored", Start, "music::catalog");
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));

        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        harness.RefreshTokensSent.Should().Equal("Atzr|stored");
        (_store.Login!.RefreshToken, _store.Login.Scopes[0]).Should().Be(("Atzr|stored", "music::catalog"));
    }

    [Fact]
    public async Task A_store_that_fails_to_save_fails_the_calls_and_loses_nothing()
    {
        _store.BeforeSave = _ => throw new IOException("disk full");
        using var harness = Harness(LoginResponses.Tokens("Atza|1", "Atzr|second"), LoginResponses.Tokens("Atza|2"));

        var error = await harness.FailAsync();
        await harness.FailAsync();
        _store.BeforeSave = _ => Task.CompletedTask;

        error.Message.Should().Be("The login could not be saved; it is kept in memory, and the next call saves it again: disk full.");
        error.InnerException.Should().BeOfType<IOException>();
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        _store.Login!.RefreshToken.Should().Be("Atzr|second");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task An_unsaved_login_that_has_ended_meanwhile_is_saved_and_then_refreshed()
    {
        _store.BeforeSave = _ => throw new IOException("disk full");
        using var harness = Harness(LoginResponses.Tokens("Atza|1", "Atzr|second"), LoginResponses.Tokens("Atza|2"));
        await harness.FailAsync();

        harness.Time.Advance(TimeSpan.FromHours(2));
        _store.BeforeSave = _ => Task.CompletedTask;

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|second");
        _store.Saved.Select(login => login.AccessToken).Should().Equal("Atza|1", "Atza|2");
    }

    [Fact]
    public async Task A_login_in_the_store_that_still_counts_needs_no_refresh()
    {
        _store.Login = Login("Atza|stored", "Atzr|stored", Start.AddMinutes(30));
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|stored");
        harness.Stub.Forms.Should().BeEmpty();
        (await harness.AskAsync(rejected: "Atza|stored", cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.RefreshTokensSent.Should().Equal("Atzr|stored");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nb")]
    public async Task What_no_header_can_carry_is_refreshed(string access)
    {
        _store.Login = Login(access, "Atzr|stored", Start.AddMinutes(30));
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task A_login_whose_end_is_not_known_is_refreshed()
    {
        _store.Login = Login("Atza|stored", "Atzr|stored", default);
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task A_store_that_fails_to_read_fails_the_call_and_is_asked_again()
    {
        _store.BeforeRead = _ => throw new UnauthorizedAccessException("no access");
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));

        (await harness.FailAsync()).Message.Should().Be("The login could not be read: no access.");
        _store.BeforeRead = _ => Task.CompletedTask;

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_never_responses_is_given_up_also_when_it_blocks(bool blocks)
    {
        var reading = new TaskCompletionSource();
        using var never = new ManualResetEventSlim();
        _store.BeforeRead = _ =>
        {
            reading.TrySetResult();
            if (blocks) never.Wait(CancellationToken.None);
            return new TaskCompletionSource().Task;
        };
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));
        var asking = harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        await reading.Task.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        harness.Time.Advance(TimeSpan.FromSeconds(100));

        (await asking.Awaiting(a => a).Should().ThrowExactlyAsync<LoginException>()).WithMessage(
            "The login could not be read: the TokenStore took longer than Timeout.");
        never.Set();
    }

    private ProviderHarness Harness(params Func<HttpResponseMessage>[] responses) => new(o => o.TokenStore = _store, responses);

    private static LoginTokens Login(string access, string refresh, DateTimeOffset expiresAt, params string[] scopes) =>
        new() { AccessToken = access, RefreshToken = refresh, ExpiresAt = expiresAt, Scopes = scopes };
}
