namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>Another process keeps the same login in the same store.</summary>
public class SharedStoreTests
{
    private static readonly DateTimeOffset Start = new ObservedTimeProvider().Start;

    private readonly ScriptedStore _store = new();

    [Fact]
    public async Task What_another_process_has_refreshed_is_taken()
    {
        using var harness = Harness(LoginResponses.Tokens("Atza|1"));
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        harness.Time.Advance(TimeSpan.FromMinutes(59));

        _store.Login = Login("Atza|theirs", "Atzr|theirs", Start.AddHours(2));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|theirs");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task A_rejected_refresh_token_that_another_process_has_replaced_is_tried_anew_once()
    {
        var reads = 0;
        _store.BeforeRead = _ =>
        {
            _store.Login = Login("Atza|0", ++reads == 1 ? "Atzr|ours" : "Atzr|theirs", Start);
            return Task.CompletedTask;
        };
        using var harness = Harness(LoginResponses.Error("invalid_grant"), LoginResponses.Tokens("Atza|1"));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");

        harness.RefreshTokensSent.Should().Equal("Atzr|ours", "Atzr|theirs");
    }

    [Fact]
    public async Task A_rejected_refresh_token_that_nobody_has_replaced_is_the_end()
    {
        _store.Login = Login("Atza|0", "Atzr|ours", Start);
        using var harness = Harness(LoginResponses.Error("invalid_grant"));

        (await harness.FailAsync()).Code.Should().Be("invalid_grant");

        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task A_saving_that_only_seemed_to_fail_does_not_undo_what_another_process_made_of_it()
    {
        _store.Login = Login("Atza|0", "Atzr|ours", Start);
        using var harness = Harness(LoginResponses.Tokens("Atza|1", "Atzr|second"));
        _store.BeforeSave = _ => throw new TimeoutException("it was saved all the same");
        await harness.FailAsync();

        _store.Login = Login("Atza|theirs", "Atzr|third", Start.AddHours(2));
        _store.BeforeSave = _ => Task.CompletedTask;

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|theirs");
        _store.Login.RefreshToken.Should().Be("Atzr|third");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task A_saving_that_failed_is_made_good_over_the_login_that_it_replaces()
    {
        _store.Login = Login("Atza|0", "Atzr|ours", Start);
        using var harness = Harness(LoginResponses.Tokens("Atza|1", "Atzr|second"));
        _store.BeforeSave = _ => throw new IOException("disk full");
        await harness.FailAsync();

        _store.BeforeSave = _ => Task.CompletedTask;

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        _store.Login.RefreshToken.Should().Be("Atzr|second");
        harness.Stub.Forms.Should().ContainSingle();
    }

    private ProviderHarness Harness(params Func<HttpResponseMessage>[] responses) => new(o => o.TokenStore = _store, responses);

    private static LoginTokens Login(string access, string refresh, DateTimeOffset expiresAt) =>
        new() { AccessToken = access, RefreshToken = refresh, ExpiresAt = expiresAt };
}
