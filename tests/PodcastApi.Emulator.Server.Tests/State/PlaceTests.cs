namespace PodcastApi.Emulator.Server.Tests;

public sealed class PlaceTests : IAsyncDisposable
{
    private readonly StateHarness _harness = new();
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_file_that_another_emulator_uses_is_rejected_until_it_ends()
    {
        await using var other = new PodcastApiEmulator();
        await using (await _harness.OpenAsync(other))
        {
            var open = () => _harness.OpenAsync(_emulator);
            await open.Should()
                .ThrowAsync<StateException>()
                .WithMessage("*in use by another emulator. Stop that one, or specify another file.");
        }

        await using var state = await _harness.OpenAsync(_emulator);
    }

    [Fact]
    public async Task A_path_where_no_file_can_be_created_is_rejected()
    {
        // Never an existing device: if it were not rejected, it would be replaced.
        var device = () => _harness.OpenAsync(_emulator, "/dev/podcastapi-state");
        if (!OperatingSystem.IsWindows())
            await device.Should().ThrowAsync<StateException>().WithMessage("*/dev/podcastapi-state can't be used as a state file*");
        var nowhere = () => _harness.OpenAsync(_emulator, _harness["missing/state.json"]);
        var directory = () => _harness.OpenAsync(_emulator, Path.GetDirectoryName(_harness.File));

        await nowhere.Should().ThrowAsync<StateException>().WithMessage("*directory*does not exist*Create it*");
        await directory.Should().ThrowAsync<StateException>().WithMessage("*is a directory*Specify a file*");
    }

    [Fact]
    public async Task A_lock_that_fails_for_another_reason_names_it()
    {
        if (OperatingSystem.IsWindows()) return;
        // The name of the state file has the maximum length; that of the lock is longer.
        var open = () => _harness.OpenAsync(_emulator, _harness[new string('x', 255)]);

        await open.Should().ThrowAsync<StateException>().WithMessage("*(*too long*)");
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _harness.Dispose();
    }
}
