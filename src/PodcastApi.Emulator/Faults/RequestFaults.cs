using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The faults of one request. Only those that have an effect are counted.</summary>
internal sealed class RequestFaults(IReadOnlyList<ActiveFault> reserved)
{
    private readonly HashSet<ActiveFault> _used = [];

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
        var outcome = perform(call);
        foreach (var added in reserved.Where(added => added.Fault.Prepare(call)))
        {
            var prepared = perform(call);
            if (!JsonNode.DeepEquals(outcome.Body?.Tree, prepared.Body?.Tree)) _used.Add(added);
            outcome = prepared;
        }

        return outcome;
    }

    /// <summary>Changes the content of the response first and then its delivery, which depends on the length.</summary>
    internal EmulatorResponse Change(RequestContext call, EmulatorResponse response)
    {
        foreach (var added in reserved.OrderBy(added => added.Fault is DeliveryFault))
        {
            if (added.Fault.Change(call, response) is not { } changed) continue;
            _used.Add(added);
            response = changed;
        }

        return response;
    }
}
