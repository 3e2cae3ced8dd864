namespace PodcastApi.Emulator.Tests;

public sealed class PortTests
{
    [Fact]
    public async Task An_emulator_on_a_port_answers_a_client()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        using var client = emulator.CreateClient();

        var show = await client.GetPodcastShowAsync("B077DT8KHW", limit: 2);

        show.Title.Should().Be("The Line");
        emulator.BaseAddress.Port.Should().NotBe(0);
        emulator.BaseAddress.AbsolutePath.Should().Be("/v1/");
    }

    [Fact]
    public async Task An_id_arrives_as_it_was_sent()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        emulator.Catalog.AddShow(new PodcastShow { Id = "a/b?c #%2F+ü", Title = "Odd" });
        using var client = emulator.CreateClient();

        var show = await client.GetPodcastShowAsync("a/b?c #%2F+ü");

        show.Title.Should().Be("Odd");
    }
}
