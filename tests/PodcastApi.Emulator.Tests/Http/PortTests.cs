using System.Net;

namespace PodcastApi.Emulator.Tests;

public sealed class PortTests
{
    [Fact]
    public async Task An_emulator_on_a_port_serves_a_client()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.CreateClient();

        var show = await client.GetPodcastShowAsync("B077DT8KHW", limit: 2, cancellationToken: TestContext.Current.CancellationToken);

        show.Title.Should().Be("The Line");
        emulator.BaseAddress.Port.Should().NotBe(0);
        emulator.BaseAddress.AbsolutePath.Should().Be("/v1/");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_id_arrives_as_it_was_sent(bool onPort)
    {
        const string Id = "a/b?c #%2F+ü";
        await using var emulator = onPort
            ? await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken)
            : new PodcastApiEmulator();
        emulator.Catalog.AddShow(new PodcastShow { Id = Id, Title = "Odd" });
        using var client = emulator.CreateClient();

        var one = await client.GetPodcastShowAsync(Id, cancellationToken: TestContext.Current.CancellationToken);
        var many = await client.GetPodcastShowsAsync([Id], cancellationToken: TestContext.Current.CancellationToken);

        one.Title.Should().Be("Odd");
        many[0].Title.Should().Be("Odd");
    }

    [Fact]
    public async Task An_emulator_on_any_address_names_one_that_can_be_called()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { Address = IPAddress.IPv6Any },
            TestContext.Current.CancellationToken);

        emulator.BaseAddress.Host.Should().Be("localhost");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var again = () => PodcastApiEmulator.StartAsync(new PodcastApiEmulatorOptions { Port = emulator.BaseAddress.Port });

        await again.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Nothing_listens_after_disposal()
    {
        var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var api = new Api(emulator);

        await emulator.DisposeAsync();
        await emulator.DisposeAsync();

        await FluentActions.Awaiting(() => api.GetAsync("podcasts/shows/B077DT8KHW")).Should().ThrowAsync<HttpRequestException>();
    }
}
