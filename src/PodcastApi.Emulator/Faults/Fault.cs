using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>A fault to inject. Immutable: the same instance can be added to several emulators.</summary>
/// <remarks>Add it with <see cref="FaultSet.Add"/>. Faults that apply to the same request are combined.</remarks>
public abstract partial class Fault
{
    private protected Fault(string name) => Name = name;

    /// <summary>The name, as shown in the journal.</summary>
    public string Name { get; }

    /// <summary>The parameters of the fault, as shown on the emulator's page.</summary>
    internal IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The default login endpoint, if the trigger names none; null for the API.</summary>
    internal virtual LoginEndpoint? Home => null;

    /// <summary>Responds instead of the API, which then does nothing; null to let the API respond.</summary>
    internal virtual EmulatorResponse? Replace(RequestContext call) => null;

    /// <summary>Changes a valid read request before it is handled.</summary>
    /// <returns>Whether the request was changed.</returns>
    internal virtual bool Prepare(RequestContext call) => false;

    /// <summary>Changes a response after the API has handled the request.</summary>
    /// <returns>The changed response; null if nothing changed.</returns>
    internal virtual EmulatorResponse? Change(RequestContext call, EmulatorResponse response) => null;

    private static (string Name, string Value) Setting(string name, double value) => (name, value.ToString(CultureInfo.InvariantCulture));

    private static (string Name, string Value) RetryAfterSetting(TimeSpan? retryAfter) =>
        (
            "Retry-After in seconds",
            retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "none");
}
