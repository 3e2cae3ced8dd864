using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>Every fault of the emulator, grouped by whether its responses conform to the document.</summary>
internal static class FaultCases
{
    internal static IReadOnlyDictionary<string, Fault> Valid { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        [nameof(Fault.Throttle)] = Fault.Throttle(TimeSpan.FromSeconds(2)),
        [nameof(Fault.Status)] = Fault.Status(422),
        [nameof(Fault.ExpiredToken)] = Fault.ExpiredToken(),
        [nameof(Fault.ErrorsInsteadOfData)] = Fault.ErrorsInsteadOfData(),
        [nameof(Fault.NullParts)] = Fault.NullParts(),
        [nameof(Fault.SmallPages)] = Fault.SmallPages(1),
        [nameof(Fault.RepeatedCursor)] = Fault.RepeatedCursor(),
        [nameof(Fault.EmptyCursor)] = Fault.EmptyCursor(),
        [nameof(Fault.MissingCursor)] = Fault.MissingCursor(),
        [nameof(Fault.MissingItems)] = Fault.MissingItems(3),
        [nameof(Fault.ShuffledItems)] = Fault.ShuffledItems(),
        [nameof(Fault.Slow)] = Fault.Slow(TimeSpan.FromTicks(1)),
        [nameof(Fault.Drip)] = Fault.Drip(bytes: 100, TimeSpan.Zero),
    };

    /// <summary>Faults meant to break the document, with the reason.</summary>
    internal static IReadOnlyDictionary<string, (Fault Fault, string Reason)> Invalid { get; } =
        new Dictionary<string, (Fault, string)>(StringComparer.Ordinal)
        {
            [nameof(Fault.UnknownValues)] = (
                Fault.UnknownValues(),
                "Enumerations are open sets: callers must bear values that the document does not list."),
            [nameof(Fault.NullFields)] = (Fault.NullFields(), "Validators reject null entries of lists; callers must bear them."),
            [nameof(Fault.MalformedJson)] = (Fault.MalformedJson(), "The text is no JSON."),
            [nameof(Fault.CutBody)] = (Fault.CutBody(), "The text ends early."),
            [nameof(Fault.Response)] = (Fault.Response(502, "<h1>Bad gateway</h1>"), "A gateway knows nothing of the document."),
        };
}
