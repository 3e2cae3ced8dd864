namespace PodcastApi.Emulator.Server;

/// <summary>How long a change waits for its save: a burst is saved at once, and saving leaves time for all else.</summary>
internal sealed class SaveDebouncer(TimeProvider time)
{
    /// <summary>From a change to the save that has it and all that came meanwhile.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>From a save that failed to the next.</summary>
    internal static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    // A catalog of a million episodes takes seconds to write: a fifth of the time at most goes into it.
    private const int RestToSave = 4;

    private TimeSpan _shows;
    private TimeSpan _users;
    private long _end;

    /// <param name="withShows">Whether the next save writes the shows anew; else it costs no more than a copy.</param>
    internal TimeSpan ToNext(bool withShows)
    {
        var rest = (RestToSave * (withShows ? _shows : _users)) - time.GetElapsedTime(_end);
        return rest > Pause ? rest : Pause;
    }

    internal long Begin() => time.GetTimestamp();

    internal void End(long begun, bool withShows)
    {
        _end = time.GetTimestamp();
        var cost = time.GetElapsedTime(begun, _end);
        if (withShows) _shows = cost;
        else _users = cost;
    }
}
