namespace PodcastApi.Emulator.Server;

/// <summary>Computes the delay between a change and its save. Combines changes and limits the time spent saving.</summary>
internal sealed class SaveDebouncer(TimeProvider time)
{
    /// <summary>The delay from a change to its save, which includes later changes.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The delay after a failed save.</summary>
    internal static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    // Writing a catalog of a million episodes takes seconds: limits saving to a fifth of the time.
    private const int RestToSave = 4;

    private TimeSpan _shows;
    private TimeSpan _users;
    private long _end;

    /// <param name="withShows">Whether the next save writes the shows again; otherwise they are only copied.</param>
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
