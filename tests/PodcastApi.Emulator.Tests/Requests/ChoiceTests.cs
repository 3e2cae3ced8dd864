namespace PodcastApi.Emulator.Tests;

/// <summary>Behavior that, by the README, the emulator does not enforce or had to choose.</summary>
public sealed class ChoiceTests : IAsyncDisposable
{
    private const string Episode = "15bfa46b-7af1-49b3-9375-8977627c43ab";

    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("podcasts/episodes?ids=15bfa46b-7af1-49b3-9375-8977627c43ab,15bfa46b-7af1-49b3-9375-8977627c43ab", "podcastEpisodes", 2)]
    [InlineData("podcasts/episodes?ids=unknown", "podcastEpisodes", 0)]
    [InlineData("podcasts/shows?ids=B077DT8KHW,B077DT8KHW", "podcastShows", 2)]
    [InlineData("podcasts/shows?ids=unknown", "podcastShows", 0)]
    public async Task An_id_requested_twice_is_returned_twice_and_an_unknown_one_is_left_out(string path, string name, int count)
    {
        using var api = new Api(_emulator);

        var response = await api.GetAsync(path);

        response.Status.Should().Be(200);
        response.Json["data"]![name]!.AsArray().Should().HaveCount(count);
    }

    [Theory]
    [InlineData("me/podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab", "saveState", "REMOVED")]
    [InlineData("me/followed/podcasts/shows/B077DT8KHW", "followState", "UNFOLLOW")]
    public async Task Removing_something_that_was_never_added_succeeds(string path, string name, string state)
    {
        using var api = new Api(_emulator);

        var response = await api.SendAsync(HttpMethod.Delete, path, cancellationToken: TestContext.Current.CancellationToken);

        ((string?)response.Json["data"]!.AsObject().Single().Value![name]).Should().Be(state);
    }

    [Theory]
    [InlineData("GET", "nowhere?x=1", null, null, "RESOURCE_NOT_FOUND")]
    [InlineData("POST", "podcasts/shows/unknown?x=1", null, null, "BAD_REQUEST")]
    [InlineData("GET", "podcasts/shows/unknown?x=1", null, null, "NO_X_API_KEY")]
    [InlineData("GET", "podcasts/shows/unknown?x=1", "key", null, "NO_ACCESS_TOKEN")]
    [InlineData("GET", "podcasts/shows/unknown?x=1", "key", "Bearer narrow", "INSUFFICIENT_SCOPE")]
    [InlineData("GET", "podcasts/shows/unknown?x=1", "key", "Bearer wide", "BAD_REQUEST")]
    [InlineData("GET", "podcasts/shows/unknown", "key", "Bearer wide", "RESOURCE_NOT_FOUND")]
    public async Task Of_several_faults_the_first_in_order_is_named(
        string method,
        string path,
        string? apiKey,
        string? authorization,
        string code)
    {
        _emulator.Users.Add("narrow").AddToken("narrow", []);
        using var api = new Api(_emulator);

        var response = await api.SendAsync(
            new HttpMethod(method),
            path,
            apiKey,
            authorization,
            cancellationToken: TestContext.Current.CancellationToken);

        response.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("any key", "Bearer any token at all")]
    [InlineData("k", "bearer t")]
    public async Task Credentials_are_not_checked_for_their_form(string apiKey, string authorization)
    {
        using var api = new Api(_emulator);

        var response = await api.SendAsync(
            HttpMethod.Get,
            "podcasts/episodes/" + Episode,
            apiKey,
            authorization,
            cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(200);
    }

    [Theory]
    [InlineData(9_000, 1, 414)]
    [InlineData(1, 40_000, 431)]
    public async Task Oversized_requests_are_handled_by_the_server_and_not_in_the_journal(int idLength, int keyLength, int status)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var api = new Api(emulator);

        var response = await api.SendAsync(
            HttpMethod.Get,
            "podcasts/episodes/" + new string('i', idLength),
            apiKey: new string('k', keyLength),
            cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(status);
        response.Text.Should().BeEmpty();
        emulator.Journal.ShouldHave(0);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
