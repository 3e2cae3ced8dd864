namespace PodcastApi.Emulator;

/// <summary>The faults of one request. Only those that have an effect are counted.</summary>
internal sealed class RequestFaults(IReadOnlyList<ActiveFault> reserved)
{
    private readonly HashSet<ActiveFault> _used = [];
    private readonly List<ActiveFault> _changing = [];
    private Func<IReadOnlyList<ActiveFault>, EmulatorResponse?>? _again;

    internal static RequestFaults None => new([]);

    /// <summary>The names of the faults that had an effect, in the order they were added.</summary>
    internal IEnumerable<string> Names => reserved.Where(_used.Contains).Select(added => added.Fault.Name);

    internal IEnumerable<ActiveFault> Unused => reserved.Where(added => !_used.Contains(added));

    /// <summary>Returns the response of a fault; null if no fault responds instead of the API.</summary>
    internal EmulatorResponse? Replace(RequestContext call)
    {
        if (reserved.FirstOrDefault(added => added.Fault is ReplacingFault) is not { } added) return null;
        _used.Add(added);
        return added.Fault.Replace(call);
    }

    /// <summary>Lets the first fault of this kind invalidate a token.</summary>
    /// <param name="end">Invalidates the token and returns whether it was valid before.</param>
    /// <returns>Whether a fault invalidated it.</returns>
    internal bool EndToken<TFault>(Func<bool> end)
        where TFault : Fault
    {
        if (reserved.FirstOrDefault(added => added.Fault is TFault) is not { } added || !end()) return false;
        _used.Add(added);
        return true;
    }

    /// <summary>Performs a valid request as changed by the faults. They only change reads, which can be performed again.</summary>
    internal OperationResult Perform(RequestContext call, Func<RequestContext, OperationResult> perform)
    {
        var limit = call.Limit;
        _changing.AddRange(reserved.Where(added => added.Fault.Prepare(call)));
        var result = perform(call);
        if (_changing.Count > 0) _again = faults => PerformAgain(call, limit, faults, perform);
        return result;
    }

    /// <summary>Changes the content of the response first and then its delivery, which depends on the length.</summary>
    internal EmulatorResponse Change(RequestContext call, EmulatorResponse response)
    {
        var original = reserved.Count > 1 || _changing.Count > 0 ? response.Copy() : response;
        foreach (var added in reserved.OrderBy(added => added.Fault is DeliveryFault))
        {
            if (added.Fault.Change(call, response) is not { } changed) continue;
            _changing.Add(added);
            response = changed;
        }

        if (_changing.Count > 1 || _again is not null) RemoveUnseen(call, original, response);
        _used.UnionWith(_changing);
        return response;
    }

    /// <summary>
    /// Removes the faults without which the response would be the same, such as those whose change a later fault replaced.
    /// </summary>
    private void RemoveUnseen(RequestContext call, EmulatorResponse original, EmulatorResponse response)
    {
        // From the end: of two faults with the same effect, the first one counts.
        foreach (var added in Enumerable.Reverse(_changing).ToList())
        {
            var others = _changing.Where(other => other != added).ToList();
            var without = _again?.Invoke(others) ?? original.Copy();
            foreach (var other in others) without = other.Fault.Change(call, without) ?? without;
            if (without.IsSeenAs(response)) _changing.Remove(added);
        }
    }

    private static EmulatorResponse? PerformAgain(
        RequestContext call, int limit, IReadOnlyList<ActiveFault> faults, Func<RequestContext, OperationResult> perform)
    {
        call.Limit = limit;
        foreach (var added in faults) added.Fault.Prepare(call);
        return perform(call).Body is { } body ? new EmulatorResponse(200, body) : null;
    }
}
