namespace PodcastApi.Emulator;

/// <summary>The requests that an emulator received, with assertions for tests of any framework.</summary>
/// <remarks>Thread-safe. A request is added before its response is sent.</remarks>
public sealed class RequestJournal
{
    private const int MostListed = 20;

    private readonly Lock _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly Queue<JournalEntry> _withBody = new();
    private long _bytes;
    private int _count;

    internal RequestJournal(int capacity, long maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        Capacity = capacity;
        MaxBytes = maxBytes;
    }

    /// <summary>
    /// The latest requests, oldest first, up to the journal's capacity in requests and bytes. To stay within the bytes, it drops the
    /// oldest response bodies first, and whole requests only when no bodies are left.
    /// </summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_lock) return [.. _entries];
        }
    }

    internal int Capacity { get; }

    internal long MaxBytes { get; }

    /// <summary>Removes all requests.</summary>
    public void Clear()
    {
        lock (_lock) Empty();
    }

    /// <summary>Undoes <see cref="Clear"/>. Requests received since then get the next numbers.</summary>
    internal void Restore(IReadOnlyList<JournalEntry> removed)
    {
        lock (_lock)
        {
            JournalEntry[] later = [.. _entries];
            var last = removed.Count == 0 ? 0 : removed[^1].Number;
            Empty();
            foreach (var entry in later) entry.Number += last;
            foreach (var entry in (IEnumerable<JournalEntry>)[.. removed, .. later]) Enqueue(entry);
            _count = later.Length == 0 ? last : later[^1].Number;
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

    internal void Add(RequestContext call, EmulatorResponse response, TimeSpan handling)
    {
        lock (_lock)
        {
            var entry = new JournalEntry(call, response, handling, ++_count);
            Enqueue(entry);
        }
    }

    private void Empty()
    {
        _entries.Clear();
        _withBody.Clear();
        _bytes = 0;
        _count = 0;
    }

    private void Enqueue(JournalEntry entry)
    {
        _entries.Enqueue(entry);
        if (entry.BodyBytes > 0) _withBody.Enqueue(entry);
        _bytes += entry.Bytes;
        Shrink();
    }

    private void Shrink()
    {
        if (_entries.Count > Capacity) RemoveOldest();
        while (_bytes > MaxBytes && _withBody.TryDequeue(out var oldest))
        {
            _bytes -= oldest.BodyBytes;
            oldest.DropBody();
        }

        while (_bytes > MaxBytes && _entries.Count > 1) RemoveOldest();
    }

    private void RemoveOldest()
    {
        var oldest = _entries.Dequeue();
        _bytes -= oldest.Bytes;

        // Both queues have the same order.
        if (_withBody.TryPeek(out var first) && first == oldest) _withBody.Dequeue();
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
