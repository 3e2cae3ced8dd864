namespace PodcastApi.Emulator;

/// <summary>The requests that an emulator received, with assertions for tests of any framework.</summary>
/// <remarks>Thread-safe. A request is added before its response is sent.</remarks>
public sealed class RequestJournal
{
    private const int MostListed = 20;

    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;
    private readonly long _mostBytes;
    private long _bytes;
    private int _count;

    internal RequestJournal(TimeProvider time, int capacity, long mostBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 1);
        _time = time;
        _capacity = capacity;
        _mostBytes = mostBytes;
    }

    /// <summary>The latest requests, oldest first, up to the journal's capacity in requests and bytes.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_lock) return [.. _entries];
        }
    }

    /// <summary>Removes all requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _bytes = 0;
            _count = 0;
        }
    }

    /// <summary>Checks the number of requests for an operation, including rejected ones.</summary>
    /// <exception cref="JournalException">The number differs, or the journal has dropped requests.</exception>
    public void ShouldHave(int count, PodcastOperation operation) =>
        Check(count, entry => entry.Operation == operation, $"of {operation}");

    /// <summary>Checks the number of requests to a login endpoint, including rejected ones.</summary>
    /// <param name="count">The expected number.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="grantType">The grant type, such as <c>refresh_token</c> to count only refreshes; null for any.</param>
    /// <exception cref="JournalException">The number differs, or the journal has dropped requests.</exception>
    public void ShouldHave(int count, LoginEndpoint endpoint, string? grantType = null) =>
        Check(
            count,
            entry => entry.LoginEndpoint == endpoint && (grantType is null || entry.GrantType == grantType),
            $"to {endpoint}{(grantType is null ? "" : " with " + grantType)}");

    /// <summary>Checks the total number of requests.</summary>
    /// <exception cref="JournalException">The number differs, or the journal has dropped requests.</exception>
    public void ShouldHave(int count) => Check(count, _ => true, "in total");

    /// <summary>Checks that no request was invalid. Errors caused by faults are ignored.</summary>
    /// <exception cref="JournalException">A request was rejected.</exception>
    public void ShouldHaveNoProblems() => Check(0, entry => entry.Problem is not null, "with problems", onlyThose: true);

    internal void Add(RequestContext call, int status)
    {
        lock (_lock)
        {
            var entry = new JournalEntry(call, status, _time.GetUtcNow(), ++_count);
            _entries.Enqueue(entry);
            _bytes += entry.Bytes;
            while (_entries.Count > _capacity || (_bytes > _mostBytes && _entries.Count > 1)) _bytes -= _entries.Dequeue().Bytes;
        }
    }

    private void Check(int count, Func<JournalEntry, bool> matches, string kind, bool onlyThose = false)
    {
        var entries = Entries;
        if (entries is [{ Number: > 1 } first, ..])
        {
            throw new JournalException(
                $"The journal has dropped the first {first.Number - 1} requests; raise "
                    + $"{nameof(PodcastApiEmulatorOptions.JournalCapacity)} or {nameof(PodcastApiEmulatorOptions.JournalBytes)}, or "
                    + "clear it first."
            );
        }

        var found = entries.Where(matches).ToList();
        if (found.Count != count)
            throw new JournalException(
                $"Expected {count} requests {kind}, but there were {found.Count}. {List(onlyThose ? found : entries)}");
    }

    private static string List(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0) return "There were no requests.";
        var rest = entries.Count > MostListed ? $"\n(and {entries.Count - MostListed} more)" : "";
        return "The journal:\n" + string.Join('\n', entries.Take(MostListed)) + rest;
    }
}
