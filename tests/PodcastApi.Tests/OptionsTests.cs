using PodcastApi.Tests.Http;

namespace PodcastApi.Tests;

public class OptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with\nnewline")]
    [InlineData("with space")]
    [InlineData("ünicode")]
    public void An_unusable_api_key_is_rejected_without_repeating_it(string? key) =>
        Making(o => o.ApiKey = key).Should().Throw<ArgumentException>().WithMessage("*ApiKey*")
            .Which.Message.Should().NotContain(string.IsNullOrEmpty(key) ? "\u0001" : key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with\r\nnewline")]
    public void An_unusable_access_token_is_rejected(string? token) =>
        Making(o => o.AccessToken = token).Should().Throw<ArgumentException>().WithMessage("*AccessToken*");

    [Fact]
    public void A_token_and_a_provider_at_once_are_rejected() =>
        Making(o => o.AccessTokenProvider = new Authentication.ScriptedTokenProvider(() => "x"))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*both*");

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("http://example.com/v1")]
    [InlineData("https://example.com/v1?x=1")]
    [InlineData("https://example.com/v1#x")]
    [InlineData("https://me@example.com/v1")]
    [InlineData("http://127.0.0.1.example.com/")]
    public void A_base_address_that_would_leak_or_lose_something_is_rejected(string address) =>
        Making(o => o.BaseAddress = new Uri(address)).Should().Throw<ArgumentException>().WithMessage("*BaseAddress*");

    [Fact]
    public void A_relative_or_absent_base_address_is_rejected()
    {
        Making(o => o.BaseAddress = new Uri("v1", UriKind.Relative)).Should().Throw<ArgumentException>().WithMessage("*absolute*");
        Making(o => o.BaseAddress = null).Should().Throw<ArgumentException>().WithMessage("*BaseAddress*");
    }

    [Theory]
    [InlineData("https://example.com/v1")]
    [InlineData("https://example.com/v1/")]
    [InlineData("http://localhost:81/v1")]
    [InlineData("http://127.0.0.1:81/v1/")]
    [InlineData("http://[::1]:81/v1")]
    public async Task A_base_address_means_the_same_with_and_without_its_last_slash(string address)
    {
        using var handler = StubHandler.Responding(Repository.Example("getPodcastShow.200"));
        using var client = Clients.Over(handler, o => o.BaseAddress = new Uri(address));

        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        handler.Requests.Should().ContainSingle().Which.Uri.AbsoluteUri.Should().Be(address.TrimEnd('/') + "/podcasts/shows/x");
    }

    [Fact]
    public void Plain_http_is_allowed_when_asked_for() =>
        Making(o => (o.BaseAddress, o.AllowInsecureHttp) = (new Uri("http://example.com/"), true)).Should().NotThrow();

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(30 * 24 * 3600)]
    public void A_timeout_out_of_range_is_rejected(int seconds) =>
        Making(o => o.AttemptTimeout = TimeSpan.FromSeconds(seconds)).Should().Throw<ArgumentException>().WithMessage("*AttemptTimeout*");

    [Fact]
    public void A_cap_below_one_and_a_missing_clock_are_rejected()
    {
        Making(o => o.MaxResponseBytes = 0).Should().Throw<ArgumentException>().WithMessage("*MaxResponseBytes*");
        Making(o => o.TimeProvider = null!).Should().Throw<ArgumentException>().WithMessage("*TimeProvider*");
    }

    [Fact]
    public async Task Options_are_copied()
    {
        using var handler = StubHandler.Responding(Repository.Example("getPodcastShow.200"));
        var options = Clients.Options();
        using var client = new PodcastClient(new HttpClient(handler), options);

        (options.ApiKey, options.AccessToken, options.BaseAddress) = ("other", "other", new Uri("https://example.com/"));
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        handler.Requests[0].Header("x-api-key").Should().Be(Clients.ApiKey);
        handler.Requests[0].Uri.Host.Should().Be("api.music.amazon.dev");
    }

    [Fact]
    public async Task A_client_disposes_only_what_it_made()
    {
        using var handler = StubHandler.Responding("{}");
        using var httpClient = new HttpClient(handler);
        var owning = new PodcastClient(Clients.Options());

        new PodcastClient(httpClient, Clients.Options()).Dispose();
        owning.Dispose();

        handler.Disposed.Should().BeFalse();
        await owning.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static Action Making(Action<PodcastClientOptions> change) => () => new PodcastClient(Clients.Options(change)).Dispose();
}
