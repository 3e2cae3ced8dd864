namespace PodcastApi.Emulator.Server.Tests;

public sealed class PlaceTests : IAsyncDisposable
{
    private readonly StateBench _bench = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_file_that_another_emulator_uses_is_refused_until_it_ends()
    {
        await using var other = new PodcastApiEmulator();
        await using (await _bench.OpenAsync(other))
        {
            var open = () => _bench.OpenAsync(_emulator);
            await open.Should().ThrowAsync<StateException>().WithMessage("*in use by another emulator. End that one, or name another file.");
        }

        await using var state = await _bench.OpenAsync(_emulator);
    }

    [Fact]
    public async Task A_place_where_no_file_can_be_is_refused()
    {
        // Never the name of a device that is there: were it not refused, it would be gone.
        var device = () => _bench.OpenAsync(_emulator, "/dev/podcastapi-state");
        if (!OperatingSystem.IsWindows()) await device.Should().ThrowAsync<StateException>().WithMessage("*/dev/podcastapi-state is no file to keep a state in*");
        var nowhere = () => _bench.OpenAsync(_emulator, _bench["missing/state.json"]);
        var directory = () => _bench.OpenAsync(_emulator, Path.GetDirectoryName(_bench.File));

        await nowhere.Should().ThrowAsync<StateException>().WithMessage("*no directory*Make it*");
        await directory.Should().ThrowAsync<StateException>().WithMessage("*is a directory*Name a file*");
    }

    [Fact]
    public async Task A_lock_that_fails_for_another_cause_names_it()
    {
        if (OperatingSystem.IsWindows()) return;
        // The state's own name is as long as one may be, and the lock's is longer.
        var open = () => _bench.OpenAsync(_emulator, _bench[new string('x', 255)]);

        await open.Should().ThrowAsync<StateException>().WithMessage("*(*too long*)");
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _bench.Dispose();
    }
}
