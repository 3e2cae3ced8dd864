using System.Globalization;

namespace PodcastApi;

/// <summary>Validated copy of <see cref="ListEpisodesOptions"/>, with the show.</summary>
internal sealed class ListEpisodesSettings
{
    // Pages that are fetched ahead but never consumed count against the quota.
    private const int MostPrefetch = 4;

    internal ListEpisodesSettings(string showId, ListEpisodesOptions options)
    {
        Guard.Id(showId, nameof(showId));
        ShowId = showId;
        MaxItems = options.MaxItems is { } max ? Check(nameof(options), nameof(options.MaxItems), max, 1, int.MaxValue) : null;
        var pageSize = Check(
            nameof(options),
            nameof(options.PageSize),
            options.PageSize,
            PodcastApiLimits.GetPodcastShowMinLimit,
            PodcastApiLimits.GetPodcastShowMaxLimit);
        Limit = Math.Min(pageSize, MaxItems ?? int.MaxValue);
        StartCursor = CheckCursor(nameof(options), options.StartCursor);
        Prefetch = Check(nameof(options), nameof(options.Prefetch), options.Prefetch, 0, MostPrefetch);
        KeepBody = options.KeepBody;
        Progress = options.Progress;
    }

    internal string ShowId { get; }

    internal int Limit { get; }

    internal string? StartCursor { get; }

    internal int? MaxItems { get; }

    internal int Prefetch { get; }

    internal bool KeepBody { get; }

    internal IProgress<ListEpisodesProgress>? Progress { get; }

    private static int Check(string parameter, string option, int value, int min, int max) =>
        value >= min && value <= max
            ? value
            : throw new ArgumentOutOfRangeException(
                parameter,
                value,
                string.Format(CultureInfo.InvariantCulture, Rule(max), nameof(ListEpisodesOptions), option, min, max));

    private static string Rule(int max) => max == int.MaxValue ? "{0}.{1} must be {2} or more, or null." : "{0}.{1} must be {2} to {3}.";

    private static string? CheckCursor(string parameter, string? cursor)
    {
        const string Name = nameof(ListEpisodesOptions) + "." + nameof(ListEpisodesOptions.StartCursor);
        if (cursor is "")
            throw new ArgumentException($"{Name} must not be empty; give null for the first page.", parameter);
        if (cursor is not null && Guard.HasLoneSurrogate(cursor))
            throw new ArgumentException($"{Name} holds half of a surrogate pair, which UTF-8 can't carry.", parameter);
        return cursor;
    }
}
