using System.Text;
using PodcastApi.Emulator;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Cli;

/// <summary>An emulator that loads an optional state file and podcast feeds.</summary>
internal sealed class EmulatorSession : IAsyncDisposable
{
    private readonly StateFile? _state;

    private EmulatorSession(PodcastApiEmulator emulator, StateFile? state) => (Emulator, _state) = (emulator, state);

    internal PodcastApiEmulator Emulator { get; }

    internal string? Path => _state?.Path;

    /// <exception cref="ToolException">The file or a feed can't be read.</exception>
    internal static async Task<EmulatorSession> CreateAsync(
        string? data, IEnumerable<string> feeds, Encoding? encoding, CancellationToken cancellationToken)
    {
        var emulator = new PodcastApiEmulator();
        var filled = new EmulatorSession(
            emulator,
            data is null ? null : await OpenAsync(data, emulator, cancellationToken).ConfigureAwait(false));
        try
        {
            await FeedLoading.LoadAsync(emulator.Catalog, feeds, encoding, cancellationToken).ConfigureAwait(false);
            return filled;
        }
        catch
        {
            await filled.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Saves pending changes.</summary>
    /// <exception cref="ToolException">The state can't be saved.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // Disposing the file only reports a failure; saving here makes the tool fail.
            if (_state is not null) await _state.SaveAsync().ConfigureAwait(false);
        }
        catch (StateException e)
        {
            throw new ToolException(e.Message);
        }
        finally
        {
            if (_state is not null) await _state.DisposeAsync().ConfigureAwait(false);
            await Emulator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<StateFile> OpenAsync(string data, PodcastApiEmulator emulator, CancellationToken cancellationToken)
    {
        try
        {
            return await StateFile
                .OpenAsync(data, emulator, report: StandardError.Write, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (StateException e)
        {
            throw new ToolException(e.Message);
        }
    }
}
