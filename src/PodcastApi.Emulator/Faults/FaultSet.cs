namespace PodcastApi.Emulator;

/// <summary>What goes wrong on purpose in an emulator.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are answered.</remarks>
public sealed class FaultSet
{
    private readonly Lock _gate = new();
    private readonly List<AddedFault> _faults = [];
    private readonly TimeProvider _time;

    internal FaultSet(TimeProvider time) => _time = time;

    /// <summary>Adds a fault behind those that are there.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="when">For which requests; null for all.</param>
    /// <returns>Counts the requests that it befalls, and removes it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A condition is out of range.</exception>
    public AddedFault Add(Fault fault, FaultTrigger? when = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new AddedFault(this, fault, when ?? new FaultTrigger(), _time.GetUtcNow());
        lock (_gate) _faults.Add(added);
        return added;
    }

    /// <summary>Removes all faults. Tokens that one has expired stay expired.</summary>
    public void Clear()
    {
        lock (_gate) _faults.Clear();
    }

    internal void Remove(AddedFault fault)
    {
        lock (_gate) _faults.Remove(fault);
    }

    internal IReadOnlyList<Fault> Fire(ApiCall call)
    {
        lock (_gate) return [.. _faults.Where(fault => fault.Fires(call, _time.GetUtcNow())).Select(fault => fault.Fault)];
    }
}
