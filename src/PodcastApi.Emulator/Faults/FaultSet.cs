namespace PodcastApi.Emulator;

/// <summary>What goes wrong on purpose in an emulator.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class FaultSet
{
    private readonly Lock _gate = new();
    private readonly List<ActiveFault> _faults = [];
    private readonly TimeProvider _time;
    private int _added;

    internal FaultSet(TimeProvider time) => _time = time;

    /// <summary>The faults that are there, in the order in which they were added; also those whose time or number is over.</summary>
    public IReadOnlyList<ActiveFault> All
    {
        get
        {
            lock (_gate) return [.. _faults];
        }
    }

    /// <summary>Adds a fault behind those that are there.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="when">For which requests; null for all.</param>
    /// <returns>Counts the requests that it does something to, and removes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A condition is out of range.</exception>
    /// <exception cref="ArgumentException">The conditions mix the login and the API.</exception>
    public ActiveFault Add(Fault fault, FaultTrigger? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new ActiveFault(this, fault, when ?? new FaultTrigger(), _time.GetUtcNow(), Interlocked.Increment(ref _added));
        lock (_gate) _faults.Add(added);
        return added;
    }

    /// <summary>Removes all faults. Tokens that one has expired stay expired.</summary>
    public void Clear()
    {
        lock (_gate) _faults.Clear();
    }

    internal void Remove(ActiveFault fault)
    {
        lock (_gate) _faults.Remove(fault);
    }

    /// <summary>The faults that may do something to the request. Of those that response in the place of the API only the first can.</summary>
    internal RequestFaults Reserve(RequestContext call)
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            var firing = _faults.Where(fault => fault.Fires(call, now)).ToList();
            var replacing = firing.Find(fault => fault.Fault is ReplacingFault);
            firing.RemoveAll(fault => fault.Fault is ReplacingFault && fault != replacing);
            firing.ForEach(fault => fault.Reserve());
            return new RequestFaults(firing);
        }
    }

    /// <summary>A fault that did nothing is there for another request.</summary>
    internal void Release(RequestFaults faults)
    {
        lock (_gate)
        {
            foreach (var fault in faults.Unused) fault.Release();
        }
    }
}
