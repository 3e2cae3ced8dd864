using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>Something that goes wrong on purpose. Immutable: one may be added to many emulators.</summary>
/// <remarks>Add it with <see cref="FaultSet.Add"/>. Faults that fire for the same request work together.</remarks>
public abstract partial class Fault
{
    private protected Fault(string name) => Name = name;

    /// <summary>As the journal shows it.</summary>
    public string Name { get; }

    /// <summary>What it was made with, as the emulator's page shows it.</summary>
    internal IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Where in the login it belongs when its trigger does not say; null for the API.</summary>
    internal virtual LoginEndpoint? Home => null;

    /// <summary>Responses in the place of the API, which then does nothing; null to let it.</summary>
    internal virtual EmulatorResponse? Replace(RequestContext call) => null;

    /// <summary>Changes a good request of a read before it is handled.</summary>
    /// <returns>Whether there was anything to change.</returns>
    internal virtual bool Prepare(RequestContext call) => false;

    /// <summary>Changes a response; the API has done what was requested.</summary>
    /// <returns>Null when there was nothing to change.</returns>
    internal virtual EmulatorResponse? Change(RequestContext call, EmulatorResponse response) => null;

    private static (string Name, string Value) Setting(string name, double value) => (name, value.ToString(CultureInfo.InvariantCulture));

    private static (string Name, string Value) RetryAfterSetting(TimeSpan? retryAfter) =>
        ("Retry-After in seconds", retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "none");
}
