namespace PodcastApi.Tests.Authentication.Login;

public class SingleFlightTests
{
    private readonly GatedLogin _gate = new(LoginAnswers.Tokens("Atza|1", "Atzr|second"));
    private readonly InMemoryTokenStore _store = new();

    [Fact]
    public async Task However_many_wait_one_renewal_is_under_way()
    {
        using var bench = Bench();
        var waiting = Enumerable.Range(0, 100).Select(_ => Task.Run(() => bench.AskAsync())).ToList();
        await _gate.WhenArrivedAsync();

        _gate.Open();

        (await Task.WhenAll(waiting)).Should().OnlyContain(token => token == "Atza|1");
        bench.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task Whoever_is_cancelled_stops_waiting_and_the_others_do_not()
    {
        using var bench = Bench();
        using var cancellation = new CancellationTokenSource();
        var (first, second) = (bench.AskAsync(cancellationToken: cancellation.Token), bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken));
        await _gate.WhenArrivedAsync();

        await cancellation.CancelAsync();
        await first.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
        second.IsCompleted.Should().BeFalse();
        _gate.Open();

        (await second).Should().Be("Atza|1");
        bench.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task When_all_are_cancelled_the_renewal_goes_on_and_is_saved()
    {
        using var bench = Bench();
        using var cancellation = new CancellationTokenSource();
        var waiting = bench.AskAsync(cancellationToken: cancellation.Token);
        await _gate.WhenArrivedAsync();

        await cancellation.CancelAsync();
        await waiting.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
        _gate.Open();

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.Stub.Forms.Should().ContainSingle();
        (await _store.ReadAsync(TestContext.Current.CancellationToken))!.RefreshToken.Should().Be("Atzr|second");
    }

    [Fact]
    public async Task Those_who_wait_fail_with_the_renewal_once()
    {
        var gate = new GatedLogin(LoginAnswers.Error("invalid_client"));
        using var bench = new ProviderBench(_ => { }, gate.Stub);
        var (one, two) = (bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken), bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken));
        await gate.WhenArrivedAsync();

        gate.Open();

        foreach (var waiting in new[] { one, two }) (await waiting.Awaiting(w => w).Should().ThrowExactlyAsync<LoginException>()).Which.Code.Should().Be("invalid_client");
        bench.Stub.Forms.Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_call_begins_nothing()
    {
        using var bench = Bench();

        await FluentActions.Awaiting(() => bench.AskAsync(cancellationToken: new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        bench.Stub.Forms.Should().BeEmpty();
    }

    [Fact]
    public async Task Disposal_ends_it_but_not_before_the_renewal_under_way_is_saved()
    {
        using var bench = Bench();
        var waiting = bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _gate.WhenArrivedAsync();

        var disposing = bench.Provider.DisposeAsync().AsTask();
        await FluentActions.Awaiting(() => bench.AskAsync()).Should().ThrowAsync<ObjectDisposedException>();
        disposing.IsCompleted.Should().BeFalse();
        _gate.Open();
        await disposing.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        (await _store.ReadAsync(TestContext.Current.CancellationToken))!.RefreshToken.Should().Be("Atzr|second");
        (await waiting).Should().Be("Atza|1");
    }

    private ProviderBench Bench() => new(o => o.TokenStore = _store, _gate.Stub);
}
