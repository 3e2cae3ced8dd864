namespace PodcastApi.Emulator;

/// <summary>A fault of an emulator, from when it is added until it is removed.</summary>
public sealed class ActiveFault
{
    private readonly FaultSet _faults;
    private readonly FaultTrigger _trigger;
    private readonly DateTimeOffset? _end;
    private readonly SeededRandom _dice;
    private readonly LoginEndpoint? _endpoint;
    private int _seen;

    internal ActiveFault(FaultSet faults, Fault fault, FaultTrigger trigger, DateTimeOffset now, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trigger.Skip, nameof(trigger));
        ArgumentOutOfRangeException.ThrowIfNegative(trigger.Times ?? 0, nameof(trigger));
        ArgumentOutOfRangeException.ThrowIfLessThan(trigger.Duration ?? TimeSpan.Zero, TimeSpan.Zero, nameof(trigger));
        if (trigger.Rate is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(trigger), trigger.Rate, "Rate must be 0 to 1.");
        _endpoint = trigger.LoginEndpoint ?? fault.Home;
        if (_endpoint is not null && (trigger.Operation is not null || trigger.Id is not null))
        {
            throw new ArgumentException("A fault of the login concerns no operation and no id of the API; leave Operation and Id out.", nameof(trigger));
        }

        _faults = faults;
        Fault = fault;
        Number = number;
        _trigger = trigger;
        _end = now + trigger.Duration;
        _dice = new SeededRandom(trigger.Seed);
    }

    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; }

    /// <summary>How many requests it has done something to.</summary>
    public int Count { get; private set; }

    /// <summary>Which of the set's faults it is, counted from 1 on; none gets the number of one that was removed.</summary>
    internal int Number { get; }

    internal FaultTrigger Trigger => _trigger;

    /// <summary>Ends it.</summary>
    public void Remove() => _faults.Remove(this);

    /// <summary>Called under the lock of the set, once per request.</summary>
    internal bool Fires(RequestContext call, DateTimeOffset now)
    {
        if (now >= _end || Count >= _trigger.Times || !Concerns(call)) return false;
        return _seen++ >= _trigger.Skip && _dice.Hits(_trigger.Rate);
    }

    /// <summary>Called under the lock of the set: taken before what it does is known, so that requests at once are not more than Times.</summary>
    internal void Reserve() => Count++;

    /// <summary>Called under the lock of the set.</summary>
    internal void Release() => Count--;

    private bool Concerns(RequestContext call) =>
        call.LoginEndpoint == _endpoint && (_endpoint is not null || ConcernsOperation(call));

    private bool ConcernsOperation(RequestContext call) =>
        (_trigger.Operation is null || _trigger.Operation == call.Rule!.Operation) && (_trigger.Id is null || call.Names(_trigger.Id));
}
