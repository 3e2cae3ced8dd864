using System.Net;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.LoginWithAmazon;

public class RefreshStormTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_calls_on_a_token_that_has_ended_cost_one_refresh(bool theClockKnows)
    {
        var end = new ObservedTimeProvider().Start.AddHours(theClockKnows ? -1 : 1);
        var store = new ScriptedStore(new() { AccessToken = "Atza|old", RefreshToken = "Atzr|first", ExpiresAt = end });
        using var harness = new ProviderHarness(o => o.TokenStore = store, LoginResponses.Tokens("Atza|new", "Atzr|second"));
        using var api = new StubHandler(request =>
            request.Headers.Authorization!.Parameter == "Atza|new" ? Responses.Show() : StubHandler.Json("{}", HttpStatusCode.Unauthorized)
        );
        using var client = Clients.Over(api, o => (o.AccessToken, o.AccessTokenProvider) = (null, harness.Provider));

        var shows = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.GetPodcastShowAsync("x"))))
            .WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        shows.Should().HaveCount(100);
        harness.RefreshTokensSent.Should().Equal("Atzr|first");
        store.Saved.Select(login => (login.AccessToken, login.RefreshToken)).Should().Equal(("Atza|new", "Atzr|second"));
        api.Requests.Should().HaveCountGreaterThanOrEqualTo(100);
    }
}
