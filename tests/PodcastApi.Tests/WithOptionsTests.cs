using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests;

/// <summary>A client with other settings over the same connections.</summary>
public class WithOptionsTests
{
    [Fact]
    public async Task Only_the_changed_settings_differ_and_both_send_through_the_same_connections()
    {
        using var handler = new StubHandler(_ => Responses.Show());
        using var client = Clients.Over(handler);
        var other = client.WithOptions(o => o.AccessToken = "Atza|other");

        await other.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        handler.Requests.Select(r => (r.Header("x-api-key"), r.Header("Authorization"))).Should().Equal(
            (Clients.ApiKey, "Bearer Atza|other"), (Clients.ApiKey, "Bearer " + Clients.AccessToken));
    }

    [Fact]
    public async Task A_pause_after_a_429_holds_for_both()
    {
        var first = true;
        using var handler = new StubHandler(_ => first ? Throttled() : Responses.Show());
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider) = (1, new FakeTimeProvider()));
        var other = client.WithOptions(o => o.AccessToken = "Atza|other");

        await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>();
        var error = (await other.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<PodcastApiException>()).Which;

        error.Message.Should().StartWith("getPodcastShow was not sent: the service throttles this application for another 900 s");
        handler.Requests.Should().ContainSingle();

        HttpResponseMessage Throttled()
        {
            first = false;
            return Responses.Status(429, "900")();
        }
    }

    [Fact]
    public async Task It_ends_with_the_client_that_it_came_from_and_not_the_other_way_round()
    {
        using var handler = new StubHandler(_ => Responses.Show());
        var client = Clients.Over(handler);
        var other = client.WithOptions(_ => { });

        other.Dispose();
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        client.Dispose();

        await other.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<ObjectDisposedException>();
    }

    [Fact]
    public void A_setting_out_of_range_is_an_error_and_changes_nothing()
    {
        using var handler = StubHandler.Responding("{}");
        using var client = Clients.Over(handler);

        client
            .Invoking(c => c.WithOptions(o => o.MaxRetries = -1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("PodcastClientOptions.MaxRetries must be 0 to 20*");
        client.Invoking(c => c.WithOptions(null!)).Should().Throw<ArgumentNullException>().WithParameterName("configure");
    }
}
