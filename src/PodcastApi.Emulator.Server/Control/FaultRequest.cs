using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A fault to add by the control API.</summary>
internal sealed class FaultRequest
{
    [JsonProperty(Required = Required.Always)]
    public required string Kind { get; init; }

    /// <summary>The values of the kind's fields, by their names.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public PodcastOperation? Operation { get; init; }

    public LoginEndpoint? LoginEndpoint { get; init; }

    public string? Id { get; init; }

    public int Skip { get; init; }

    public int? Times { get; init; }

    public double Rate { get; init; } = 1;

    public int Seed { get; init; }

    public double? DurationSeconds { get; init; }

    internal FaultTrigger Trigger => new()
    {
        Operation = Operation,
        LoginEndpoint = LoginEndpoint,
        Id = Id,
        Skip = Skip,
        Times = Times,
        Rate = Rate,
        Seed = Seed,
        Duration = ControlSeconds.Of(DurationSeconds, "durationSeconds"),
    };
}
