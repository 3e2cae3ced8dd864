namespace PodcastApi.Emulator.Server;

/// <summary>A field of the form for adding a fault.</summary>
/// <param name="Name">The name in the submitted form.</param>
/// <param name="Label">The label, including the unit.</param>
/// <param name="Default">The initial value; empty for none.</param>
internal sealed record FaultField(string Name, string Label, string Default = "")
{
    /// <summary>The range of a whole number; null for text.</summary>
    internal (int Least, int Most)? Range { get; init; }

    internal static FaultField Status { get; } = new("status", "Status", "503") { Range = (400, 599) };

    internal static FaultField ResponseStatus { get; } = new("response-status", "Status of the response", "502") { Range = (200, 599) };

    internal static FaultField Body { get; } = new("body", "Body", "<h1>Bad gateway</h1>");

    internal static FaultField ContentType { get; } = new("content-type", "Content-Type", "text/html");

    internal static FaultField RetryAfter { get; } = new("retry-after", "Retry-After in seconds; empty for none") { Range = (0, 86_400) };

    internal static FaultField Size { get; } = new("size", "Maximum episodes per page", "10")
    {
        Range = (PodcastApiLimits.GetPodcastShowMinLimit, PodcastApiLimits.GetPodcastShowMaxLimit),
    };

    internal static FaultField Count { get; } = new("count", "Items omitted", "1") { Range = (1, 100) };

    internal static FaultField Delay { get; } = new("delay", "Delay in milliseconds", "2000") { Range = (0, 600_000) };

    internal static FaultField Piece { get; } = new("piece", "Bytes per piece", "16") { Range = (1, 1_000_000) };

    internal static FaultField Pause { get; } = new("pause", "Pause in milliseconds", "100") { Range = (0, 600_000) };

    internal static FaultField After { get; } = new("after", "Bytes before the break", "20") { Range = (0, 1_000_000) };

    internal static FaultField Id { get; } = new("id", "Id of a show or episode; empty for any");

    internal static FaultField Skip { get; } = new("skip", "Skip the first n requests", "0") { Range = (0, 1_000_000) };

    internal static FaultField Times { get; } = new("times", "At most n times; empty for no limit") { Range = (0, 1_000_000) };

    internal static FaultField Rate { get; } = new("rate", "Percentage of requests", "100") { Range = (0, 100) };

    internal static FaultField Seed { get; } = new("seed", "Seed of the random choice", "0") { Range = (0, int.MaxValue) };

    internal static FaultField Duration { get; } = new("duration", "Seconds until it ends; empty for no end") { Range = (0, 31_536_000) };

    /// <param name="value">The current value.</param>
    /// <param name="kinds">The keys of the faults that have this field; null for all.</param>
    internal Html Render(string? value, string? kinds = null) =>
        Html.Of(
            $"""
            <div class="field"{(kinds is null ? Html.Empty : Html.Of($""" data-kinds="{kinds}" """))}><label for="f-{Name}">{Label}</label>
            <input id="f-{Name}" name="{Name}" value="{value ?? Default}"{(
                Range is { } range ? Html.Of($""" type="number" min="{range.Least}" max="{range.Most}" """) : Html.Empty
            )}></div>
            """
        );
}
