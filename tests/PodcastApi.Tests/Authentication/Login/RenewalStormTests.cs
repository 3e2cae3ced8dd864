using System.Net;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Authentication.Login;

public class RenewalStormTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_calls_on_a_token_that_has_ended_cost_one_renewal(bool theClockKnows)
    {
        var end = new ObservedTimeProvider().Start.AddHours(theClockKnows ? -1 : 1);
        var store = new ScriptedStore(new() { AccessToken = "Atza|old", RefreshToken = "Atzr|first", ExpiresAt = end });
        using var bench = new ProviderBench(o => o.TokenStore = store, LoginAnswers.Tokens("Atza|new", "Atzr|second"));
        using var api = new StubHandler(request => request.Headers.Authorization!.Parameter == "Atza|new" ? Answers.Show() : StubHandler.Json("{}", HttpStatusCode.Unauthorized));
        using var client = Clients.Over(api, o => (o.AccessToken, o.AccessTokenProvider) = (null, bench.Provider));

        var shows = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.GetPodcastShowAsync("x")))).WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);

        shows.Should().HaveCount(100);
        bench.RefreshTokensSent.Should().Equal("Atzr|first");
        store.Saved.Select(login => (login.AccessToken, login.RefreshToken)).Should().Equal(("Atza|new", "Atzr|second"));
        api.Requests.Should().HaveCountGreaterThanOrEqualTo(100);
    }
}
