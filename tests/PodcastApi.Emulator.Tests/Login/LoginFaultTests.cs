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
    public async Task An_error_has_the_format_of_the_login(int status, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Faults.Add(Fault.Status(status, retryAfter: TimeSpan.FromSeconds(3)), AtToken);

        var response = await harness.RefreshCoreAsync("none");

        (response.Status, response.Error, response.Headers["Retry-After"]).Should().Be((status, error, "3"));
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_endpoint_can_return_errors_and_arbitrary_bodies(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        foreach (
            var fault in (Fault[])
                [Fault.Throttle(), Fault.Response(200, "<h1>Sign in</h1>"), Fault.Response(200, ""), Fault.Status(400, "invalid_grant")])
        {
            harness.Emulator.Faults.Add(fault, AtToken);
        }

        var responses = new[]
        {
            await harness.RefreshCoreAsync("x"),
            await harness.RefreshCoreAsync("x"),
            await harness.RefreshCoreAsync("x"),
            await harness.RefreshCoreAsync("x"),
        };

        responses.Select(response => response.Status).Should().Equal(429, 200, 200, 400);
        responses.Select(response => response.Text).Skip(1).Take(2).Should().Equal("<h1>Sign in</h1>", "");
        responses[3].Error.Should().Be("invalid_grant");
    }

    [Fact]
    public async Task A_successful_response_can_be_invalid_JSON()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Faults.Add(Fault.MalformedJson(), AtToken);

        var response = await harness.LogInAsync();

        FluentActions.Invoking(() => response.Json).Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_truncated_response_still_issues_the_tokens(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        var token = (await harness.LogInAsync()).Text("refresh_token")!;
        harness.Emulator.Faults.Add(Fault.CutBody(), AtToken);

        await FluentActions.Awaiting(() => harness.RefreshCoreAsync(token)).Should().ThrowAsync<HttpRequestException>();

        (await harness.RefreshCoreAsync(token)).Error.Should().Be("invalid_grant", "it was replaced by one that never arrived");
    }

    [Fact]
    public async Task A_slow_response_waits_for_the_emulators_clock()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(5)), AtToken);

        var response = harness.RefreshCoreAsync("none");
        await Task.WhenAny(harness.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(5)), response);
        response.IsCompleted.Should().BeFalse();
        harness.Time.Advance(TimeSpan.FromSeconds(5));

        (await response).Status.Should().Be(400);
    }

    [Fact]
    public async Task Faults_of_the_API_do_not_affect_the_login_and_vice_versa()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Faults.Add(Fault.Status(500));
        var tokens = await harness.LogInAsync();
        harness.Emulator.Faults.Clear();
        harness.Emulator.Faults.Add(Fault.Status(500), AtToken);

        var call = await harness.CallApiAsync(tokens);

        (tokens.Status, call.Status).Should().Be((200, 200));
    }

    [Fact]
    public async Task A_page_fails_in_HTML()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Faults.Add(Fault.Status(503), new FaultTrigger { LoginEndpoint = LoginEndpoint.Authorize });

        var page = await harness.GetAsync(harness.AuthorizeUrl());

        page.Status.Should().Be(503);
        page.Headers["Content-Type"].Should().StartWith("text/html");
    }

    [Fact]
    public async Task Conditions_of_the_API_and_the_login_do_not_mix()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        Action[] wrong =
        [
            () => harness.Emulator.Faults.Add(Fault.Throttle(), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token, Id = "x" }),
            () =>
                harness.Emulator.Faults.Add(LoginFault.ExpiresInAsText(), new FaultTrigger { Operation = PodcastOperation.GetPodcastShow }),
        ];

        wrong.Should().AllSatisfy(add => add.Should().Throw<ArgumentException>().WithMessage("*Operation and Id*"));
    }
}
