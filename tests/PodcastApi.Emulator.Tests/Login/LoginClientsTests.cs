namespace PodcastApi.Emulator.Tests;

public sealed class LoginClientsTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public void An_invalid_client_is_rejected()
    {
        Action[] wrong =
        [
            () => _emulator.Login.Clients.Add(PodcastApiEmulator.ClientId),
            () => _emulator.Login.Clients.Add(" "),
            () => _emulator.Login.Clients.Add("a", ""),
            () => _emulator.Login.Clients.Add("a", null, new Uri("http://example.org/")),
            () => _emulator.Login.Clients.Add("a", null, new Uri("/back", UriKind.Relative)),
        ];

        wrong.Should().AllSatisfy(add => add.Should().Throw<ArgumentException>());
        _emulator.Login.Clients.All.Should().ContainSingle().Which.HasSecret.Should().BeTrue();
    }

    [Fact]
    public void A_client_does_not_show_its_secret() =>
        _emulator.Login.Clients.Add("id", "very secret").ToString().Should().Be("id");

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
