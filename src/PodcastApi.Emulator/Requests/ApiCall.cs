namespace PodcastApi.Emulator;

/// <summary>A request and what has been found out about it so far.</summary>
internal sealed class ApiCall(EmulatorRequest request)
{
    internal EmulatorRequest Request { get; } = request;

    /// <summary>Null until a path and a method have matched.</summary>
    internal OperationRule? Rule { get; set; }

    /// <summary>The last segment of the path, decoded; empty for the operations on many ids.</summary>
    internal string Id { get; set; } = "";

    internal IReadOnlyList<string> Ids { get; set; } = [];

    internal int Limit { get; set; } = OperationRule.MaxLimit;

    internal string? Cursor { get; set; }
}
