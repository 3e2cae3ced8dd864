namespace PodcastApi.Emulator;

/// <summary>The faults injected into an emulator.</summary>
/// <remarks>Thread-safe, also while requests are handled.</remarks>
public sealed class FaultSet
{
    private readonly Lock _lock = new();
    private readonly Lock _turn = new();
    private readonly List<ActiveFault> _faults = [];
    private readonly TimeProvider _time;
    private int _added;
    private long _version;

    internal FaultSet(TimeProvider time) => _time = time;

    /// <summary>The added faults, in the order they were added, including those whose duration or number of times is used up.</summary>
    public IReadOnlyList<ActiveFault> All
    {
        get
        {
            lock (_lock) return [.. _faults];
        }
    }

    /// <summary>Adds a fault after the existing ones.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="when">The requests it applies to; null for all.</param>
    /// <returns>The added fault, which counts the affected requests and can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A condition is out of range.</exception>
    /// <exception cref="ArgumentException">The conditions combine the login and the API.</exception>
    public ActiveFault Add(Fault fault, FaultTrigger? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new ActiveFault(this, fault, when ?? new FaultTrigger(), _time.GetUtcNow(), Interlocked.Increment(ref _added));
        lock (_lock)
        {
            _faults.Add(added);
            _version++;
        }

        return added;
    }

    /// <summary>Removes all faults. Tokens expired by a fault stay expired.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
            _version++;
        }
    }

    /// <summary>Removes all faults so that this can be undone; returns null if there are none.</summary>
    internal RemovedFaults? RemoveAll()
    {
        lock (_lock)
        {
            if (_faults.Count == 0) return null;
            var removed = new RemovedFaults([.. _faults], ++_version);
            _faults.Clear();
            return removed;
        }
    }

    /// <summary>Returns whether removed faults can be restored: no fault was added or removed since.</summary>
    internal bool CanRestore(RemovedFaults removed)
    {
        lock (_lock) return _version == removed.Version;
    }

    /// <summary>Adds removed faults again, with their numbers and counts, if no fault was added or removed since.</summary>
    internal void Restore(RemovedFaults removed)
    {
        lock (_lock)
        {
            if (_version != removed.Version) return;
            _faults.AddRange(removed.Faults);
            _version++;
        }
    }

    internal void Remove(ActiveFault fault)
    {
        lock (_lock)
        {
            if (_faults.Remove(fault)) _version++;
        }
    }

    /// <summary>
    /// Handles a request. One at a time while a fault has a number of times, because it is known only afterwards whether a request
    /// used one up.
    /// </summary>
    internal T Handle<T>(Func<T> handle)
    {
        bool isCounted;
        lock (_lock) isCounted = _faults.Exists(fault => fault.Trigger.Times is not null);
        if (!isCounted) return handle();
        lock (_turn) return handle();
    }

    /// <summary>
    /// Returns the faults that may affect the request. Of those that respond instead of the API, only the first is
    /// included.
    /// </summary>
    internal RequestFaults Reserve(RequestContext call)
    {
        var now = _time.GetUtcNow();
        lock (_lock)
        {
            var firing = _faults.Where(fault => fault.Fires(call, now)).ToList();
            var replacing = firing.Find(fault => fault.Fault is ReplacingFault);
            firing.RemoveAll(fault => fault.Fault is ReplacingFault && fault != replacing);
            firing.ForEach(fault => fault.Reserve());
            return new RequestFaults(firing);
        }
    }

    /// <summary>Releases the faults that had no effect, so that they apply to another request.</summary>
    internal void Release(RequestFaults faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults.Unused) fault.Release();
        }
    }
}
