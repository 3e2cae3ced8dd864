using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The faults of one request, and which of them did something to it: only those count.</summary>
internal sealed class RequestFaults(IReadOnlyList<ActiveFault> reserved)
{
    private readonly HashSet<ActiveFault> _used = [];

    internal static RequestFaults None => new([]);

    /// <summary>In the order in which they were added.</summary>
    internal IEnumerable<string> Names => reserved.Where(_used.Contains).Select(added => added.Fault.Name);

    internal IEnumerable<ActiveFault> Unused => reserved.Where(added => !_used.Contains(added));

    /// <summary>Null when no fault responses in the place of the API.</summary>
    internal EmulatorResponse? Replace(RequestContext call)
    {
        if (reserved.FirstOrDefault(added => added.Fault is ReplacingFault) is not { } added) return null;
        _used.Add(added);
        return added.Fault.Replace(call);
    }

    /// <summary>Lets the first fault of this kind make a token useless.</summary>
    /// <param name="end">Says whether the token was any good until now.</param>
    /// <returns>Whether a fault ended it.</returns>
    internal bool EndToken<TFault>(Func<bool> end)
        where TFault : Fault
    {
        if (reserved.FirstOrDefault(added => added.Fault is TFault) is not { } added || !end()) return false;
        _used.Add(added);
        return true;
    }

    /// <summary>Performs a good request as the faults have changed it. They change reads alone, which may be repeated.</summary>
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

    /// <summary>What the response says is changed first, how it comes then: that depends on its length.</summary>
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
