namespace PodcastApi.Tests.LoginWithAmazon;

public class SingleFlightTests
{
    private readonly GatedLogin _gate = new(LoginResponses.Tokens("Atza|1", "Atzr|second"));
    private readonly InMemoryTokenStore _store = new();

    [Fact]
    public async Task However_many_wait_one_refresh_is_under_way()
    {
        using var harness = Harness();
        var waiting = Enumerable.Range(0, 100).Select(_ => Task.Run(() => harness.AskAsync())).ToList();
        await _gate.WhenArrivedAsync();

        _gate.Open();

        (await Task.WhenAll(waiting)).Should().OnlyContain(token => token == "Atza|1");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task Whoever_is_cancelled_stops_waiting_and_the_others_do_not()
    {
        using var harness = Harness();
        using var cancellation = new CancellationTokenSource();
        var (first, second) = (
            harness.AskAsync(cancellationToken: cancellation.Token),
            harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken));
        await _gate.WhenArrivedAsync();

        await cancellation.CancelAsync();
        await first.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
        second.IsCompleted.Should().BeFalse();
        _gate.Open();

        (await second).Should().Be("Atza|1");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task When_all_are_cancelled_the_refresh_goes_on_and_is_saved()
    {
        using var harness = Harness();
        using var cancellation = new CancellationTokenSource();
        var waiting = harness.AskAsync(cancellationToken: cancellation.Token);
        await _gate.WhenArrivedAsync();

        await cancellation.CancelAsync();
        await waiting.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
        _gate.Open();

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.Stub.Forms.Should().ContainSingle();
        (await _store.ReadAsync(TestContext.Current.CancellationToken))!.RefreshToken.Should().Be("Atzr|second");
    }

    [Fact]
    public async Task Those_who_wait_fail_with_the_refresh_once()
    {
        var gate = new GatedLogin(LoginResponses.Error("invalid_client"));
        using var harness = new ProviderHarness(_ => { }, gate.Stub);
        var (one, two) = (
            harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken),
            harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken));
        await gate.WhenArrivedAsync();

        gate.Open();

        foreach (var waiting in new[] { one, two })
            (await waiting.Awaiting(w => w).Should().ThrowExactlyAsync<LoginException>()).Which.Code.Should().Be("invalid_client");
        harness.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_call_begins_nothing()
    {
        using var harness = Harness();

        await FluentActions
            .Awaiting(() => harness.AskAsync(cancellationToken: new CancellationToken(canceled: true)))
            .Should()
            .ThrowAsync<OperationCanceledException>();

        harness.Stub.Forms.Should().BeEmpty();
    }

    [Fact]
    public async Task Disposal_ends_it_but_not_before_the_refresh_under_way_is_saved()
    {
        using var harness = Harness();
        var waiting = harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _gate.WhenArrivedAsync();

        var disposing = harness.Provider.DisposeAsync().AsTask();
        await FluentActions.Awaiting(() => harness.AskAsync()).Should().ThrowAsync<ObjectDisposedException>();
        disposing.IsCompleted.Should().BeFalse();
        _gate.Open();
        await disposing.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        (await _store.ReadAsync(TestContext.Current.CancellationToken))!.RefreshToken.Should().Be("Atzr|second");
        (await waiting).Should().Be("Atza|1");
    }

    private ProviderHarness Harness() => new(o => o.TokenStore = _store, _gate.Stub);
}
