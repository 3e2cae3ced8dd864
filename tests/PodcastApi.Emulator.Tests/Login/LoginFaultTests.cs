using System.Text.Json;

namespace PodcastApi.Emulator.Tests;

public sealed class LoginFaultTests
{
    private static readonly FaultTrigger AtToken = new() { LoginEndpoint = LoginEndpoint.Token, Times = 1 };

    [Theory]
    [InlineData(500, "server_error")]
    [InlineData(503, "temporarily_unavailable")]
    [InlineData(429, "temporarily_unavailable")]
    [InlineData(401, "invalid_client")]
    [InlineData(400, "invalid_request")]
    public async Task An_error_has_the_logins_form(int status, string error)
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Faults.Add(Fault.Status(status, retryAfter: TimeSpan.FromSeconds(3)), AtToken);

        var answer = await bench.RenewAsync("none");

        (answer.Status, answer.Error, answer.Headers["Retry-After"]).Should().Be((status, error, "3"));
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_answer_can_be_no_answer(bool onPort)
    {
        await using var bench = await LoginBench.StartAsync(onPort);
        foreach (var fault in (Fault[])[Fault.Throttle(), Fault.Answer(200, "<h1>Sign in</h1>"), Fault.Answer(200, ""), Fault.Status(400, "invalid_grant")])
        {
            bench.Emulator.Faults.Add(fault, AtToken);
        }

        var answers = new[] { await bench.RenewAsync("x"), await bench.RenewAsync("x"), await bench.RenewAsync("x"), await bench.RenewAsync("x") };

        answers.Select(answer => answer.Status).Should().Equal(429, 200, 200, 400);
        answers.Select(answer => answer.Text).Skip(1).Take(2).Should().Equal("<h1>Sign in</h1>", "");
        answers[3].Error.Should().Be("invalid_grant");
    }

    [Fact]
    public async Task A_good_answer_can_be_no_JSON()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Faults.Add(Fault.MalformedJson(), AtToken);

        var answer = await bench.LogInAsync();

        FluentActions.Invoking(() => answer.Json).Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cut_answer_has_given_the_tokens_all_the_same(bool onPort)
    {
        await using var bench = await LoginBench.StartAsync(onPort);
        var token = (await bench.LogInAsync()).Text("refresh_token")!;
        bench.Emulator.Faults.Add(Fault.CutBody(), AtToken);

        await FluentActions.Awaiting(() => bench.RenewAsync(token)).Should().ThrowAsync<HttpRequestException>();

        (await bench.RenewAsync(token)).Error.Should().Be("invalid_grant", "it was replaced by one that never came");
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_emulators_clock()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(5)), AtToken);

        var answer = bench.RenewAsync("none");
        await Task.WhenAny(bench.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(5)), answer);
        answer.IsCompleted.Should().BeFalse();
        bench.Time.Advance(TimeSpan.FromSeconds(5));

        (await answer).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_fault_of_the_API_leaves_the_login_alone_and_the_other_way_round()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Faults.Add(Fault.Status(500));
        var tokens = await bench.LogInAsync();
        bench.Emulator.Faults.Clear();
        bench.Emulator.Faults.Add(Fault.Status(500), AtToken);

        var call = await bench.CallApiAsync(tokens);

        (tokens.Status, call.Status).Should().Be((200, 200));
    }

    [Fact]
    public async Task A_page_fails_in_HTML()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Faults.Add(Fault.Status(503), new FaultTrigger { LoginEndpoint = LoginEndpoint.Authorize });

        var page = await bench.GetAsync(bench.AuthorizeUrl());

        page.Status.Should().Be(503);
        page.Headers["Content-Type"].Should().StartWith("text/html");
    }

    [Fact]
    public async Task Conditions_of_the_API_and_the_login_do_not_mix()
    {
        await using var bench = await LoginBench.StartAsync();
        Action[] wrong =
        [
            () => bench.Emulator.Faults.Add(Fault.Throttle(), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token, Id = "x" }),
            () => bench.Emulator.Faults.Add(LoginFault.ExpiresInAsText(), new FaultTrigger { Operation = PodcastOperation.GetPodcastShow }),
        ];

        wrong.Should().AllSatisfy(add => add.Should().Throw<ArgumentException>().WithMessage("*Operation and Id*"));
    }
}
