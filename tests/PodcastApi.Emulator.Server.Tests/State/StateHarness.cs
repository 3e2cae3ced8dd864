namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A state file in a directory of its own, and a clock for it.</summary>
internal sealed class StateHarness : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    internal string File => _directory["state.json"];

    internal string this[string name] => _directory[name];

    internal ObservedTimeProvider Time { get; } = new();

    internal List<string> Reports { get; } = [];

    internal Task<StateFile> OpenAsync(PodcastApiEmulator emulator, string? path = null) =>
        StateFile.OpenAsync(path ?? File, emulator, Time, Reports.Add);

    /// <summary>Advances the clock past the delay of a save, and waits until it is done.</summary>
    internal async Task PassAsync(StateFile state, TimeSpan pause, bool isAwaited = false)
    {
        var saved = new TaskCompletionSource();
        state.Saved += saved.SetResult;
        if (!isAwaited) await Time.WhenAwaitedAsync(pause);
        Time.Advance(pause);
        await saved.Task.WaitAsync(RealTime.Patience);
        state.Saved -= saved.SetResult;
    }

    internal string Text => System.IO.File.ReadAllText(File);

    public void Dispose() => _directory.Dispose();
}
