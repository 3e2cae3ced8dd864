using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>A request that came and what became of it.</summary>
public sealed class JournalEntry
{
    internal JournalEntry(ApiCall call, int status, DateTimeOffset time, int number)
    {
        Number = number;
        Time = time;
        Method = call.Request.Method;
        PathAndQuery = call.Request.PathAndQuery;
        Headers = call.Request.Headers;
        Operation = call.Rule?.Operation;
        User = call.User;
        Status = status;
        Problem = call.Refusal is { IsOnDemand: false } refusal ? refusal.Message : null;
        RequestId = call.Reference;
        Faults = [.. call.Faults.Names];
    }

    /// <summary>Counts the requests from 1 on.</summary>
    public int Number { get; }

    /// <summary>What the answer's header x-amzn-RequestId says, and an error's <c>reference</c>.</summary>
    public string RequestId { get; }

    /// <summary>When it came, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>In capitals.</summary>
    public string Method { get; }

    /// <summary>As sent, still percent-encoded.</summary>
    public string PathAndQuery { get; }

    /// <summary>As sent, credentials included; a name may come twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Null when no path and method matched.</summary>
    public PodcastOperation? Operation { get; }

    /// <summary>Null when the credentials were not accepted, or not looked at.</summary>
    public EmulatedUser? User { get; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; }

    /// <summary>What was wrong with the request; null when nothing was.</summary>
    public string? Problem { get; }

    /// <summary>What was done to the request on purpose: the names of the faults that did something, in order.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>One line without the headers, which hold credentials.</summary>
    public override string ToString()
    {
        var faults = Faults.Count == 0 ? "" : $" [{string.Join(", ", Faults)}]";
        return string.Create(CultureInfo.InvariantCulture, $"{Number}. {Method} {PathAndQuery} -> {Status}{faults} {Problem}").TrimEnd();
    }
}
