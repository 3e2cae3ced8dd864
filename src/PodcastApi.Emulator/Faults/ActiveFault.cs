namespace PodcastApi.Emulator;

/// <summary>A fault that was added to an emulator.</summary>
public sealed class ActiveFault
{
    private readonly FaultSet _faults;
    private readonly FaultTrigger _trigger;
    private readonly DateTimeOffset? _end;
    private readonly SeededRandom _random;
    private readonly LoginEndpoint? _endpoint;
    private volatile bool _isPaused;
    private int _seen;

    internal ActiveFault(FaultSet faults, Fault fault, FaultTrigger trigger, DateTimeOffset now, int number)
    {
        Check(trigger.Skip >= 0, trigger.Skip, nameof(trigger), "Skip must be 0 or more.");
        Check(trigger.Times is null or >= 0, trigger.Times, nameof(trigger), "Times must be 0 or more, or null.");
        Check(!(trigger.Duration < TimeSpan.Zero), trigger.Duration, nameof(trigger), "Duration must be 0 or more, or null.");
        Check(trigger.Rate is >= 0 and <= 1, trigger.Rate, nameof(trigger), "Rate must be 0 to 1.");
        _endpoint = trigger.LoginEndpoint ?? fault.Home;
        if (_endpoint is not null && (trigger.Operation is not null || trigger.Id is not null))
        {
            throw new ArgumentException(
                "A login fault can't be limited to an operation or id of the API; omit Operation and Id.",
                nameof(trigger));
        }

        _faults = faults;
        Fault = fault;
        Number = number;
        _trigger = trigger;
        _end = now + trigger.Duration;
        _random = new SeededRandom(trigger.Seed);
    }

    /// <summary>The fault.</summary>
    public Fault Fault { get; }

    /// <summary>The number of requests that the fault affected.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Whether the fault is paused: it affects and skips no requests, and keeps its count. Its duration is not prolonged. Can be
    /// set at any time. Initially false.
    /// </summary>
    public bool IsPaused
    {
        get => _isPaused;
        set => _isPaused = value;
    }

    /// <summary>The number of the fault within the set, starting at 1. Numbers of removed faults are not reused.</summary>
    internal int Number { get; }

    internal FaultTrigger Trigger => _trigger;

    /// <summary>Removes the fault from the emulator.</summary>
    public void Remove() => _faults.Remove(this);

    /// <summary>Returns whether the fault applies to the request. Called once per request, under the lock of the set.</summary>
    internal bool Fires(RequestContext call, DateTimeOffset now)
    {
        if (_isPaused || now >= _end || Count >= _trigger.Times || !Concerns(call)) return false;
        return _seen++ >= _trigger.Skip && _random.Hits(_trigger.Rate);
    }

    /// <summary>
    /// Counts a request before its effect is known, so that concurrent requests can't exceed Times. Called under the lock
    /// of the set.
    /// </summary>
    internal void Reserve() => Count++;

    /// <summary>Undoes <see cref="Reserve"/>. Called under the lock of the set.</summary>
    internal void Release() => Count--;

    private static void Check(bool isValid, object? value, string parameter, string rule)
    {
        if (!isValid) throw new ArgumentOutOfRangeException(parameter, value, rule);
    }

    private bool Concerns(RequestContext call) =>
        call.LoginEndpoint == _endpoint && (_endpoint is not null || ConcernsOperation(call));

    private bool ConcernsOperation(RequestContext call) =>
        (_trigger.Operation is null || _trigger.Operation == call.Rule!.Operation) && (_trigger.Id is null || call.Names(_trigger.Id));
}
